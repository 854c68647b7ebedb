import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
    expect(missing).toEqual({ path: join(home, 'nowhere'), size: 0, problem: expect.stringContaining('ENOENT') });
    expect(there?.problem).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')('passes over what is no file, and never goes round in circles', async () => {
    const odd = mkdtempSync(join(home, 'odd-'));
    spawnSync('mkfifo', [join(odd, 'pipe.eml')]);
    symlinkSync('.', join(odd, 'circle'));
    symlinkSync(join(home, 'a.eml'), join(odd, 'link.eml'));
    symlinkSync(join(home, 'gone.eml'), join(odd, 'lost.eml'));
    expect(await findFiles([odd])).toEqual([
      { path: join(odd, 'link.eml'), size: 1 },
      { path: join(odd, 'lost.eml'), size: 0, problem: expect.stringContaining('ENOENT') },
    ]);
  });
});
