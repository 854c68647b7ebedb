import type { ChatMessage } from './chat-message.ts';
import type { DeskPort } from './desk.ts';
import type { Progress, Reading } from './read-message.ts';

/** What was asked and read, kept in memory so that choices and letters need no second reading. */
export type Conversation = { readonly message: ChatMessage; readonly reading: Reading };

/** Reads a message. Its files are not kept: they may be large, and nothing but their reading is needed any more. */
export async function converse(
  desk: Pick<DeskPort, 'read'>,
  message: ChatMessage,
  progress?: Progress,
): Promise<Conversation> {
  const reading = await desk.read(message, progress);
  return { message: { ...message, files: [] }, reading };
}
