import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { residentBytes } from '../../src/isolation/resident-bytes.ts';
import { watchOver } from '../../src/isolation/watch-over.ts';

const WIDE = { silence: 60_000, whole: 60_000, resident: Number.POSITIVE_INFINITY };

/** Watches this very process for a while; true where it would have been ended. */
async function isEnded(limits: Partial<typeof WIDE>, meanwhile = async (_progress: () => void) => wait(450)) {
  let ended = 0;
  const watch = watchOver(process.pid, { ...WIDE, ...limits }, () => {
    ended++;
  });
  await meanwhile(watch.progress);
  watch.stop();
  return ended === 1;
}

it('leaves a process alone that keeps its limits', async () => {
  expect(await isEnded({})).toBe(false);
});

it('ends one that is silent, or works for too long', async () => {
  expect(await isEnded({ silence: 50 })).toBe(true);
  expect(await isEnded({ whole: 50 })).toBe(true);
});

it('takes progress for a sign of life', async () => {
  const busy = async (progress: () => void) => {
    for (let i = 0; i < 60; i++) {
      await wait(10);
      progress();
    }
  };
  expect(await isEnded({ silence: 500 }, busy)).toBe(false);
  expect(await isEnded({ whole: 500 }, busy)).toBe(true);
});

it.runIf(process.platform === 'linux')('ends one that grows, buffers included', async () => {
  const before = residentBytes(process.pid);
  const buffer = Buffer.alloc(120 * 1024 ** 2, 1);
  expect(residentBytes(process.pid)).toBeGreaterThan(before + buffer.length / 2);
  expect(await isEnded({ resident: before / 2 })).toBe(true);
});

it('knows nothing of a process that is not there', () => {
  expect(residentBytes(undefined)).toBe(0);
});
