import type { Progress } from '../../desk/read-message.ts';
import { openTelling } from '../../desk/telling.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { SlackMessage } from '../../replies/slack/blocks.ts';
import { languageFor } from './language-for.ts';
import type { Shown } from './matter.ts';
import type { Office, Self } from './office.ts';
import { type Payload, textIn } from './payload.ts';
import type { Post } from './post.ts';
import { removeMessage, rewriteMessage, sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';
import { PROGRESS } from './show-matter.ts';
import { blockIdOf, isOurs } from './threads.ts';

/** A line below a post that tells how far the reading of much is. */
export type ProgressLine = {
  readonly progress: Progress;
  /** The line, to become the answer; none where reading was too quick to show one. */
  readonly shown: () => Promise<readonly Shown[]>;
  readonly remove: () => Promise<void>;
};

/** Opens the line; `left` is one that an earlier run of the bot did not come to replace. */
export function openProgressLine(office: Office, post: Post, left: string | undefined): ProgressLine {
  let line = left;
  const telling = openTelling(office.timing.progress, async (...far) => {
    const message = await messageOf(office, post, far);
    if (line !== undefined) await rewriteMessage(office, post.channel, line, message);
    else line = await sendMessage(office, { channel: post.channel, thread: threadOf(post) }, message);
  });
  const told = async () => {
    await telling.settled();
    return line;
  };
  return {
    progress: telling.progress,
    shown: async () => {
      const ts = await told();
      return ts === undefined ? [] : [{ ts, mail: PROGRESS }];
    },
    remove: async () => {
      const ts = await told();
      if (ts !== undefined) await removeMessage(office, post.channel, ts);
    },
  };
}

/** The line for a post among messages, if it stands there. */
export function progressLineAmong(self: Self, messages: readonly Payload[], ts: string): string | undefined {
  return textIn(messages.find((one) => isOurs(self, one) && blockIdOf(one) === lineId(ts))?.['ts']);
}

function lineId(ts: string): string {
  return `desk-progress:${ts}`;
}

function threadOf({ thread, ts }: Post): string {
  return thread ?? ts;
}

async function messageOf(
  office: Office,
  { channel, user, texts, ts }: Post,
  far: Parameters<Progress>,
): Promise<SlackMessage> {
  const language = await languageFor(office, { channel, user, around: texts.join('\n') });
  const { text, blocks } = sentenceMessage(localeOf(language).desk.progress(...far));
  return { text, blocks: blocks.map((block) => ({ ...block, block_id: lineId(ts) })) };
}
