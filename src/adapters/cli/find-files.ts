import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file found, or why a path could not be followed. */
export type Found = { readonly path: string; readonly problem?: string };

/** All files at or below the paths, folders in the order of their names; `-` stays as it is. */
export async function findFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(path === '-' ? [{ path }] : await filesAt(path)));
  return found;
}

async function filesAt(path: string): Promise<readonly Found[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path }];
    const names = (await readdir(path)).sort();
    const inside = await Promise.all(names.map((name) => filesAt(join(path, name))));
    return inside.flat();
  } catch (error) {
    return [{ path, problem: (error as Error).message }];
  }
}
