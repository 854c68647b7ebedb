import { setTimeout } from 'node:timers/promises';

/** Waits for work, but no longer than so many milliseconds; the timer keeps nothing alive once the work is done. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const late = setTimeout(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  await Promise.race([work, late]).finally(() => done.abort());
}
