import { type APIMessage, MessageType } from './discord-js.ts';
import { isOwn } from './post.ts';
import { byAge } from './snowflake.ts';
import type { AnswerMessage, Workplace } from './workplace.ts';

/** What of one of the bot's messages matters for finding and rewriting it. */
export type OwnMessage = AnswerMessage & { readonly message: APIMessage | undefined };

/**
 * The bot's messages that answer a post, the oldest first: remembered, else found where they can stand. An answer in
 * the post's own thread refers to nothing; everywhere else it replies to the post.
 */
export async function findAnswers(
  post: { readonly channelId: string; readonly id: string },
  workplace: Workplace,
): Promise<readonly OwnMessage[]> {
  const remembered = workplace.answers.get(post.id);
  if (remembered) return remembered.map((answer) => ({ ...answer, message: undefined }));
  const room = await workplace.rooms.get(post.channelId);
  const inThread =
    room?.kind === 'channel'
      ? await ownAfter(post.id, post.id, workplace, ({ message_reference: reference }) => !reference?.message_id)
      : [];
  const answers =
    inThread.length > 0
      ? inThread
      : await ownAfter(
          post.channelId,
          post.id,
          workplace,
          (message) => message.message_reference?.message_id === post.id,
        );
  if (answers.length > 0)
    workplace.answers.set(
      post.id,
      answers.map(({ channelId, id }) => ({ channelId, id })),
    );
  return answers;
}

async function ownAfter(
  channelId: string,
  after: string,
  { calls, self }: Workplace,
  isAnswer: (message: APIMessage) => boolean,
): Promise<readonly OwnMessage[]> {
  const messages = await calls.messagesAfter(channelId, after).catch(() => []);
  return messages
    .filter((message) => isOwn(message, self()) && isWritten(message) && isAnswer(message))
    .toSorted(byAge)
    .map((message) => ({ channelId, id: message.id, message }));
}

function isWritten({ type, interaction_metadata: interaction }: APIMessage): boolean {
  return (type === undefined || type === MessageType.Default || type === MessageType.Reply) && !interaction;
}
