import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../../src/adapters/cli/progress.ts';

/** What is drawn while `total` things are done on a stream. */
function drawn(total: number, isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const bar = progressBar(total, stream);
  for (let i = 0; i < total; i++) bar.step();
  bar.done();
  return String(stream.read() ?? '');
}

describe('progressBar', () => {
  it.each([
    ['a stream that is no terminal', 100, false],
    ['a handful', 9, true],
  ])('stays silent for %s', (_, total, isTTY) => {
    expect(drawn(total, isTTY)).toBe('');
  });

  it('shows how far it has come, up to the end, and wipes itself out', () => {
    const frames = drawn(100, true)
      .split('\r')
      .filter((frame) => frame !== '');
    expect(frames.some((frame) => /^█{15}░{15} 50\/100$/.test(frame))).toBe(true);
    expect(frames.at(-2)).toBe(`${'█'.repeat(30)} 100/100`);
    expect(frames.at(-1)?.trim()).toBe('');
    expect(frames.at(-1)?.length).toBeGreaterThanOrEqual(frames.at(-2)?.length ?? 0);
  });

  it('draws no more often than its width changes', () => {
    expect(drawn(10_000, true).split('\r').length).toBeLessThan(50);
  });
});
