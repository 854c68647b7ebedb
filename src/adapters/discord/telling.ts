import type { Progress } from '../../desk/read-message.ts';
import { isWorthTelling } from '../../desk/worth-telling.ts';

/** How far the reading of many files is, told now and then. */
export type Telling = {
  readonly progress: Progress;
  /** Resolves when nothing is being told any more. */
  readonly settled: () => Promise<void>;
};

/** Tells of progress, one line after the other, `apart` milliseconds between two; what cannot be told is left out. */
export function openTelling(apart: number, tell: (...far: Parameters<Progress>) => Promise<void>): Telling {
  let last = Date.now();
  let telling: Promise<void> | undefined;
  return {
    progress: (...far) => {
      if (telling || !isWorthTelling(...far) || Date.now() - last < apart) return;
      last = Date.now();
      telling = tell(...far)
        .catch(() => {})
        .finally(() => {
          telling = undefined;
        });
    },
    settled: async () => telling,
  };
}
