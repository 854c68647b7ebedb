import { setTimeout as sleep } from 'node:timers/promises';

/** Lets calls begin one after the other, `apart` milliseconds between two; calls that come singly do not wait. */
export function makePace(apart: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const wait = next - now;
    next = Math.max(next, now) + apart;
    if (wait > 0) await sleep(wait);
  };
}
