import type { ChatMessage } from '../../desk/chat-message.ts';
import type { DeskAnswer, MailReply } from '../../desk/desk-answer.ts';
import type { Reading } from '../../desk/read-message.ts';
import type { Click } from './click.ts';
import { matterKey } from './matter.ts';
import type { Office } from './office.ts';
import { recallMatters } from './threads.ts';

/** What a click is about: the answer's reading, as kept in mind or read again. */
export type Clicked = { readonly message: ChatMessage; readonly reading: Reading };

/** What the answer was read from. */
export async function findClicked(office: Office, { value, channel, thread }: Click): Promise<Clicked | undefined> {
  if (isPrivateKey(value.key)) return office.privates.get(value.key);
  if (thread === undefined) return undefined;
  const matters = await recallMatters(office, channel, thread);
  return (
    matters.find(({ posts }) => matterKey(posts) === value.key) ??
    matters.find(({ posts }) => posts[0]?.ts === value.key.split(',')[0])
  );
}

/** Private answers have names of their own, threads the names of their posts. */
export function isPrivateKey(key: string): boolean {
  return key.startsWith('p:');
}

/** The reply a click is about. */
export function replyOf(answer: DeskAnswer, mail: number | undefined): MailReply['reply'] | undefined {
  if (answer.kind !== 'answers') return undefined;
  return (answer.replies.find((one) => one.mail === mail) ?? answer.replies[0])?.reply;
}
