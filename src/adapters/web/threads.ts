import { randomUUID } from 'node:crypto';
import type { ChatMessage } from '../../desk/chat-message.ts';
import type { Reading } from '../../desk/read-message.ts';

/** What was asked and read, kept in memory so that choices and letters need no second reading. */
export type Thread = { readonly message: ChatMessage; readonly reading: Reading };

/** The conversations remembered; the one unused for longest is forgotten first. */
export type Threads = {
  readonly keep: (thread: Thread) => string;
  readonly find: (id: string) => Thread | undefined;
};

/** Opens an empty memory for so many conversations. */
export function openThreads(most: number): Threads {
  const threads = new Map<string, Thread>();
  const put = (id: string, thread: Thread) => {
    threads.delete(id);
    threads.set(id, thread);
    const [oldest] = threads.keys();
    if (threads.size > most && oldest !== undefined) threads.delete(oldest);
  };
  return {
    keep: (thread) => {
      const id = randomUUID();
      put(id, thread);
      return id;
    },
    find: (id) => {
      const thread = threads.get(id);
      if (thread) put(id, thread);
      return thread;
    },
  };
}
