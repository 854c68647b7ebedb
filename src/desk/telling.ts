import type { Progress } from './read-message.ts';

/** How far the reading of many files is, told now and then. */
export type Telling = {
  readonly progress: Progress;
  /** Resolves when nothing is being told any more. */
  readonly settled: () => Promise<void>;
};

/** Fewer files, or mails in one, are read before anybody has read a line about them. */
const FEW_FILES = 3;
const FEW_MAILS = 20;

/** Tells of progress, one line after the other, `apart` milliseconds between two; what cannot be told is left out. */
export function openTelling(apart: number, tell: (...far: Parameters<Progress>) => Promise<unknown>): Telling {
  let last = Date.now();
  let telling: Promise<void> | undefined;
  return {
    progress: (...far) => {
      if (telling || !isWorthTelling(...far) || Date.now() - last < apart) return;
      last = Date.now();
      telling = tell(...far)
        .then(() => {})
        .catch(() => {})
        .finally(() => {
          telling = undefined;
        });
    },
    settled: async () => telling,
  };
}

/** It is much, and not done. */
function isWorthTelling(...[done, total, mails]: Parameters<Progress>): boolean {
  return (total >= FEW_FILES || mails >= FEW_MAILS) && done !== total;
}
