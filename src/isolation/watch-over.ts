import type { Limits } from './limits.ts';
import { residentBytes } from './resident-bytes.ts';

/** How often a busy process is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** Looks at a busy process until told to stop. */
export type Watch = { readonly progress: () => void; readonly stop: () => void };

/** Calls `end` once where a process stays silent, works or grows beyond its limits. */
export function watchOver(
  pid: number | undefined,
  { silence, whole, resident }: Pick<Limits, 'silence' | 'whole' | 'resident'>,
  end: () => void,
): Watch {
  const started = performance.now();
  let heard = started;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - heard <= silence && now - started <= whole && residentBytes(pid) <= resident) return;
    clearInterval(timer);
    end();
  }, LOOK_EVERY);
  return {
    progress: () => {
      heard = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
