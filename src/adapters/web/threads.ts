import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../desk/conversation.ts';
import { makeBoundedMap } from '../bounded-map.ts';

/** The conversations remembered; the one unused for longest is forgotten first. */
export type Threads = {
  readonly keep: (thread: Conversation) => string;
  readonly find: (id: string) => Conversation | undefined;
};

/** Opens an empty memory for so many conversations. */
export function openThreads(most: number): Threads {
  const threads = makeBoundedMap<Conversation>(most);
  return {
    keep: (thread) => {
      const id = randomUUID();
      threads.set(id, thread);
      return id;
    },
    find: threads.get,
  };
}
