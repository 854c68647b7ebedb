import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../src/core/unpack/unpack.ts';

const ROOT = join(import.meta.dirname, '..');

/** All mails of a folder, by default those of the tests. */
export function mailsOf(folder = join(ROOT, 'test', 'mails')): readonly InputFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  return names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** So many mails, the same ones again and again. */
export function repeated(mails: readonly InputFile[], count: number): readonly InputFile[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, bytes } = mails[i % mails.length] as InputFile;
    return { name: `${i}-${name}`, bytes };
  });
}

/** So many mails, the same ones again and again, as one folder in one file (mbox). */
export function mboxOf(mails: readonly InputFile[], count: number): InputFile {
  const entries = mails.map(({ bytes }) => Buffer.from(`${SEPARATOR}${quoted(bytes)}\n\n`, 'latin1'));
  const all = Array.from({ length: count }, (_, i) => entries[i % entries.length] as Buffer);
  return { name: 'bench.mbox', bytes: Buffer.concat(all) };
}

const SEPARATOR = 'From MAILER-DAEMON Thu Nov 26 08:00:00 2026\n';

function quoted(mail: Uint8Array): string {
  return Buffer.from(mail)
    .toString('latin1')
    .replace(/^(>*From )/gm, '>$1');
}
