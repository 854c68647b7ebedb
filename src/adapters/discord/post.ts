import { type APIMessage, MessageType } from './discord-js.ts';
import { postText } from './post-text.ts';

/** A message in Discord, as far as the desk looks at it. */
export type Post = {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly bot: boolean };
  /** What was written and what was forwarded, without Discord's markup. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The message this one replies to, in the same channel. */
  readonly replyTo: string | undefined;
  /** True where the bot is mentioned in so many words, or /bounce was typed as text. */
  readonly asks: boolean;
  /** True where somebody writes with nothing to be seen: Discord withholds it. */
  readonly withheld: boolean;
  /** The thread that was started from it. */
  readonly thread: string | undefined;
  readonly edited: string | undefined;
};

/** A file somebody attached. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
};

/** Who the bot is. */
export type Self = {
  readonly userId: string;
  readonly applicationId: string;
  /** The roles made for the bot; people pick them from the list instead of its name. */
  readonly roles: ReadonlySet<string>;
};

/** Payloads of compatible servers and of updates lack what Discord always sends. */
type LooseMessage = Partial<APIMessage> & Pick<APIMessage, 'id' | 'channel_id'>;

/** 0 is an ordinary message, 19 a reply; everything else is said by Discord itself. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** MessageReferenceType.Forward */
const FORWARD = 1;

/** Reads a message; undefined for the bot's own, for Discord's own notices, and for what is none. */
export function readPost(message: LooseMessage, self: Self): Post | undefined {
  const { author, type = MessageType.Default, message_reference: reference } = message;
  if (!author || !WRITTEN.includes(type) || isOwn(message, self)) return undefined;
  const snapshots = (message.message_snapshots ?? []).map(({ message: copy }) => copy);
  const said = postText(message, self);
  const attachments = [message, ...snapshots].flatMap((part) => part.attachments ?? []);
  const isReply = reference?.message_id && (reference.type ?? 0) !== FORWARD;
  return {
    id: message.id,
    channelId: message.channel_id,
    author: { id: author.id, bot: author.bot === true || message.webhook_id !== undefined },
    text: [said.text, ...snapshots.map((copy) => postText(copy, self).text)].filter((text) => text !== '').join('\n'),
    attachments: attachments.map(({ id, filename, size, url }) => ({ id, name: filename, size, url })),
    replyTo: isReply ? reference.message_id : undefined,
    asks: said.asks,
    withheld: isWithheld(message),
    thread: message.thread?.id,
    edited: message.edited_timestamp ?? undefined,
  };
}

/** True for what the bot has posted itself. */
export function isOwn({ author, application_id }: LooseMessage, self: Self): boolean {
  return author?.id === self.userId || application_id === self.applicationId;
}

function isWithheld(message: LooseMessage): boolean {
  const { content, attachments, embeds, components, message_snapshots, sticker_items, poll } = message;
  const seen = [attachments, embeds, components, message_snapshots, sticker_items].some((part) => part?.length);
  return !seen && !content && !poll;
}
