import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../../src/adapters/cli/find-files.ts';

const home = mkdtempSync(join(tmpdir(), 'find-files-'));
afterAll(() => rmSync(home, { recursive: true }));
mkdirSync(join(home, 'b', 'deep'), { recursive: true });
for (const name of ['c.eml', 'a.eml', 'b/2.eml', 'b/10.eml', 'b/deep/x.txt']) writeFileSync(join(home, name), 'x');

describe('findFiles', () => {
  it('follows folders in the order of their names', async () => {
    const found = await findFiles([home]);
    expect(found.map(({ path }) => path.slice(home.length + 1))).toEqual([
      'a.eml',
      'b/10.eml',
      'b/2.eml',
      'b/deep/x.txt',
      'c.eml',
    ]);
  });

  it('keeps the order in which paths are named, and standard input', async () => {
    const named = [join(home, 'c.eml'), '-', join(home, 'a.eml')];
    expect((await findFiles(named)).map(({ path }) => path)).toEqual(named);
  });

  it('says of a path that is not there why, and goes on', async () => {
    const [missing, there] = await findFiles([join(home, 'nowhere'), join(home, 'a.eml')]);
    expect(missing).toEqual({ path: join(home, 'nowhere'), problem: expect.stringContaining('ENOENT') });
    expect(there?.problem).toBeUndefined();
  });
});
