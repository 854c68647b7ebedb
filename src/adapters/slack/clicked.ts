import type { Conversation } from '../../desk/conversation.ts';
import type { Click } from './click.ts';
import { matterKey } from './matter.ts';
import type { Office } from './office.ts';
import { recallMatters } from './threads.ts';

/** What a click is about: the answer's reading, as kept in mind or read again. */
export async function findClicked(
  office: Office,
  { value, channel, thread }: Click,
): Promise<Conversation | undefined> {
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
