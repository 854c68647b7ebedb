import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of ours: its path from the repository's root, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

const ROOT = join(import.meta.dirname, '..', '..');

/** All TypeScript files below a folder of the repository. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

/** Static imports and re-exports, and dynamic ones of a literal. */
const IMPORT =
  /^(?:import|export) (?:type )?(?:\{[^}]*\}|[\w*]+(?: as \w+)?)(?:, \{[^}]*\})? from '([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file imports: bare names as written, relative ones as paths from the root. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const written = [...text.matchAll(IMPORT)];
  return written.map((match) => {
    const name = (match[1] ?? match[2]) as string;
    return name.startsWith('.') ? join(path, '..', name) : name;
  });
}
