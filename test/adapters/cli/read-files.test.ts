import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Found } from '../../../src/adapters/cli/find-files.ts';
import { readEach, readFound } from '../../../src/adapters/cli/read-files.ts';
import { LARGEST_OF_ALL } from '../../../src/core/unpack/unpack.ts';

const home = mkdtempSync(join(tmpdir(), 'read-files-'));
afterAll(() => rmSync(home, { recursive: true }));

const MB = 1024 ** 2;

/** Hands each file's length on, as a triage that reads nothing. */
function lengthOf(lengths: number[]) {
  return async ({ bytes }: { readonly bytes: Uint8Array }) => {
    lengths.push(bytes.byteLength);
    return [];
  };
}

async function* endless() {
  const piece = Buffer.alloc(MB);
  for (;;) yield piece;
}

describe('readFound', () => {
  it('reads a file as it is now, whatever its size was when it was found', async () => {
    const path = join(home, 'grown.eml');
    writeFileSync(path, 'x'.repeat(70));
    const lengths: number[] = [];
    await readFound({ path, size: 3 }, Readable.from([]), lengthOf(lengths));
    expect(lengths).toEqual([70]);
  });

  it('reads no more of an endless input than is too much', { timeout: 60_000 }, async () => {
    const lengths: number[] = [];
    await readFound({ path: '-', size: 0 }, Readable.from(endless()), lengthOf(lengths));
    expect(lengths).toEqual([LARGEST_OF_ALL + MB]);
  });

  it('does not open what is too big', async () => {
    const huge: Found = { path: join(home, 'not-there.eml'), size: 5 * 1024 * MB };
    expect(await readFound(huge, Readable.from([]), lengthOf([]))).toMatchObject([
      { source: huge.path, kind: 'unreadable', unreadable: { why: 'too-big', bytes: huge.size } },
    ]);
  });

  it('throws what the system says of a file that is gone', async () => {
    const gone = { path: join(home, 'gone.eml'), size: 1 };
    await expect(readFound(gone, Readable.from([]), lengthOf([]))).rejects.toThrow('ENOENT');
  });
});

describe('readEach', () => {
  const files = (...sizes: readonly number[]) => sizes.map((size, i): Found => ({ path: `${i}`, size }));

  /** The most bytes in hand at any time, while each reading takes a turn of the event loop. */
  async function mostInHand(found: readonly Found[]) {
    let [now, most] = [0, 0];
    const order: string[] = [];
    const reads = readEach(found, async ({ path, size }) => {
      now += size;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= size;
      return path;
    });
    for await (const path of reads) order.push(path);
    return { most, order };
  }

  it('keeps their order, and no more in hand than fits', async () => {
    const sizes = [1, 200 * MB, 100 * MB, 2, 249 * MB, 3];
    const { most, order } = await mostInHand(files(...sizes));
    expect(order).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(most).toBeLessThanOrEqual(LARGEST_OF_ALL);
  });

  it('reads one that fits nowhere by itself', async () => {
    expect((await mostInHand(files(LARGEST_OF_ALL * 2, 1))).order).toEqual(['0', '1']);
  });
});
