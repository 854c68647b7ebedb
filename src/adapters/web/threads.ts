import { randomUUID } from 'node:crypto';
import type { ChatMessage } from '../../desk/chat-message.ts';
import type { Reading } from '../../desk/read-message.ts';
import { makeBoundedMap } from '../bounded-map.ts';

/** What was asked and read, kept in memory so that choices and letters need no second reading. */
export type Thread = { readonly message: ChatMessage; readonly reading: Reading };

/** The conversations remembered; the one unused for longest is forgotten first. */
export type Threads = {
  readonly keep: (thread: Thread) => string;
  readonly find: (id: string) => Thread | undefined;
};

/** Opens an empty memory for so many conversations. */
export function openThreads(most: number): Threads {
  const threads = makeBoundedMap<Thread>(most);
  return {
    keep: (thread) => {
      const id = randomUUID();
      threads.set(id, thread);
      return id;
    },
    find: threads.get,
  };
}
