import { mrkdwnToPlain } from './mrkdwn-to-plain.ts';
import { objectsIn, type Payload, textIn } from './payload.ts';
import { richTextToPlain } from './rich-text-to-plain.ts';
import { filesIn, type SlackFile } from './slack-file.ts';

/** A message of Slack as the desk sees it. */
export type Post = {
  readonly channel: string;
  /** Slack's name for it within its channel. */
  readonly ts: string;
  /** The first post of the thread it stands in; undefined where it stands in none. */
  readonly thread: string | undefined;
  readonly user: string | undefined;
  readonly bot: string | undefined;
  readonly app: string | undefined;
  readonly texts: readonly string[];
  readonly files: readonly SlackFile[];
  /** Users that are mentioned. */
  readonly mentions: readonly string[];
};

/** Kinds of message that somebody wrote; all others tell of joins, topics and the like. */
const WRITTEN = ['file_share', 'bot_message', 'thread_broadcast', 'me_message'];

/** Reads a message of an event, of a shortcut or of conversations.replies; undefined where nobody wrote it. */
export function postOf(message: Payload, channel: string): Post | undefined {
  const ts = textIn(message['ts']);
  const subtype = textIn(message['subtype']);
  if (ts === undefined || (subtype !== undefined && !WRITTEN.includes(subtype))) return undefined;
  const thread = textIn(message['thread_ts']);
  const shared = objectsIn(message['attachments']).filter(isForwarded);
  const own = textOf(message);
  return {
    channel,
    ts,
    thread: thread === ts ? undefined : thread,
    user: textIn(message['user']),
    bot: textIn(message['bot_id']),
    app: textIn(message['app_id']),
    texts: [own, ...shared.map(textOfForwarded)].filter((text) => text.trim() !== ''),
    files: [...filesIn(message['files']), ...shared.flatMap((attachment) => filesIn(attachment['files']))],
    mentions: [...JSON.stringify([message['text'], message['blocks']]).matchAll(MENTION)].flatMap(
      ([, inText, inBlock]) => inText ?? inBlock ?? [],
    ),
  };
}

const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>|"user_id":"([UW][A-Z0-9]+)"/g;

/** A message that somebody passed on with "Share message", or that an app composed; not a mere preview of a link. */
function isForwarded(attachment: Payload): boolean {
  if (attachment['is_share'] === true) return true;
  return attachment['is_msg_unfurl'] !== true && attachment['from_url'] === undefined;
}

function textOf(message: Payload): string {
  return richTextToPlain(message['blocks']) ?? mrkdwnToPlain(textIn(message['text']) ?? '');
}

function textOfForwarded(attachment: Payload): string {
  const blocks = objectsIn(attachment['message_blocks']).flatMap(({ message }) => objectsIn([message]));
  const nested = blocks.flatMap((message) => richTextToPlain(message['blocks']) ?? []);
  if (nested.length > 0) return nested.join('\n');
  const text = textIn(attachment['text']) ?? textIn(attachment['fallback']) ?? '';
  return richTextToPlain(attachment['blocks']) ?? mrkdwnToPlain(text);
}
