import { atMost } from './at-most.ts';

/** Work that was begun and has not ended. */
export type WorkInHand = {
  readonly run: Run;
  /** Resolves when all of it has ended, also what it has begun meanwhile, or after `most` milliseconds. */
  readonly finish: (most: number) => Promise<void>;
};

/** Runs a piece of work to its end whatever happens in it; a fault is apologised for where somebody waits. */
export type Run = (work: () => Promise<unknown>, apologise?: () => Promise<unknown>) => void;

/** Begins with none; `onFault` is told what was thrown in a piece of work, and nobody else is. */
export function openWorkInHand(onFault: (error: unknown) => void): WorkInHand {
  const running = new Set<Promise<unknown>>();
  const ended = async () => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    run: (work, apologise = async () => {}) => {
      const piece = work()
        .catch((error: unknown) => {
          onFault(error);
          return apologise().catch(() => {});
        })
        .finally(() => running.delete(piece));
      running.add(piece);
    },
    finish: (most) => atMost(most, ended()),
  };
}
