import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** The keys of a condition that hold phrases. */
const PHRASES: ReadonlySet<string> = new Set(['says', 'also-says', 'unless-says']);

/**
 * Writes a folder of rules that holds a book ten times: as it is, and nine times with other ids and other phrases,
 * the same codes, hosts and expressions.
 *
 * @param book the folder to take the rules from
 * @param folder where to write; made if it is not there
 */
export function writeTenfoldRules(book: string, folder: string): void {
  cpSync(book, folder, { recursive: true });
  const files = readdirSync(book, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    const written = parse(readFileSync(join(book, file), 'utf8'));
    for (let copy = 1; copy < 10; copy++) {
      const place = join(folder, `${copy}`, dirname(file));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, basename(file)), JSON.stringify(otherRules(written, written.family, copy)));
    }
  }
}

/** The same rules (JSON is YAML too) under another family and with the last character of each phrase replaced. */
function otherRules(written: unknown, family: string, copy: number): unknown {
  const other = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => other(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, other(inner, name)]));
    if (typeof value !== 'string') return value;
    if (PHRASES.has(key)) return `${value.slice(0, -1)}${copy}`;
    if (key === 'family') return `${value}-${copy}`;
    return key === 'id' ? value.replace(family, `${family}-${copy}`) : value;
  };
  return other(written, '');
}
