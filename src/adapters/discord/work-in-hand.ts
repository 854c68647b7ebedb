import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../adapter.ts';
import { faultLine } from './discord-fault.ts';

/** Work that was begun and has not ended. */
export type WorkInHand = {
  /** Takes note of a piece of work; its fault is logged and goes no further. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when all of it has ended, or after `most` milliseconds. */
  readonly finish: (most: number) => Promise<void>;
};

/** Begins with none. */
export function openWorkInHand(log: Log): WorkInHand {
  const running = new Set<Promise<void>>();
  return {
    add: (work) => {
      const told = work
        .catch((error: unknown) => log(`discord: a message could not be answered: ${faultLine(error)}`))
        .finally(() => running.delete(told));
      running.add(told);
    },
    finish: async (most) => {
      const given = new AbortController();
      const all = async () => {
        while (running.size > 0) await Promise.all(running);
      };
      await Promise.race([all(), sleep(most, undefined, { signal: given.signal, ref: false }).catch(() => {})]);
      given.abort();
    },
  };
}
