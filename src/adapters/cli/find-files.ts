import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file found and its size in bytes, or why a path could not be followed. */
export type Found = { readonly path: string; readonly size: number; readonly problem?: string };

/**
 * All files at or below the paths, folders in the order of their names; `-` stays as it is. What in a folder is no file
 * (a pipe, a socket, a link to a folder) is passed over: reading it might never end.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(path === '-' ? [{ path, size: 0 }] : await filesAt(path)));
  return found;
}

async function filesAt(path: string, isWanted = (_found: Stats) => true): Promise<readonly Found[]> {
  try {
    const found = await stat(path);
    if (!isWanted(found)) return [];
    return found.isDirectory() ? await filesIn(path) : [{ path, size: found.size }];
  } catch (error) {
    return [{ path, size: 0, problem: (error as Error).message }];
  }
}

async function filesIn(folder: string): Promise<readonly Found[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort(byName);
  const found: Found[] = [];
  for (const entry of entries)
    found.push(...(await filesAt(join(folder, entry.name), (inside) => entry.isDirectory() || inside.isFile())));
  return found;
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
