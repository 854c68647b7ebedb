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

/** Mails as one folder in one file (mbox). */
export function mboxOf(mails: readonly InputFile[]): InputFile {
  const separator = Buffer.from('From MAILER-DAEMON Thu Nov 26 08:00:00 2026\n');
  const bytes = Buffer.concat(
    mails.flatMap((mail) => [separator, Buffer.from(quoted(mail.bytes), 'latin1'), Buffer.from('\n\n')]),
  );
  return { name: 'bench.mbox', bytes };
}

function quoted(mail: Uint8Array): string {
  return Buffer.from(mail)
    .toString('latin1')
    .replace(/^(>*From )/gm, '>$1');
}
