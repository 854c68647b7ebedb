import type { Limits } from './limits.ts';
import { residentBytes } from './resident-bytes.ts';

/** How often a busy process is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** Looks at a busy process until told to stop. */
export type Watch = { readonly progress: () => void; readonly stop: () => void };

/**
 * Calls `end` once where a process stays silent, works or grows beyond its limits. Time is counted in looks, not by
 * the clock: while this program itself is held up, nothing of the other can be heard.
 */
export function watchOver(
  pid: number | undefined,
  { silence, whole, resident }: Pick<Limits, 'silence' | 'whole' | 'resident'>,
  end: () => void,
): Watch {
  let silent = 0;
  let worked = 0;
  const timer = setInterval(() => {
    silent += LOOK_EVERY;
    worked += LOOK_EVERY;
    if (silent <= silence && worked <= whole && residentBytes(pid) <= resident) return;
    clearInterval(timer);
    end();
  }, LOOK_EVERY);
  return {
    progress: () => {
      silent = 0;
    },
    stop: () => clearInterval(timer),
  };
}
