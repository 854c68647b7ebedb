import type { Notice } from '../notice.ts';
import type { Unreadable } from '../unreadable.ts';
import { DEEPEST, type FileKind, type Inside, MOST_UNPACKED } from './file-kind.ts';
import { whyForeign } from './foreign-file.ts';
import { htmlFile } from './html-file.ts';
import { jsonFile } from './json-file.ts';
import { mailFile } from './mail-file.ts';
import { mboxFile } from './mbox-file.ts';
import { msgFile } from './msg-file.ts';
import { textFile } from './text-file.ts';
import { tnefFile } from './tnef-file.ts';
import { zipFile } from './zip-file.ts';

export { LARGEST_FILE } from './file-kind.ts';

/** A file as it was handed over. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** One thing found in a file: a notice, or the reason why it could not be read. */
export type Unpacked =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'unreadable'; readonly source: string; readonly unreadable: Unreadable };

/** What files are, told by their content; the first that recognises one reads it, and a text is anything. */
const KINDS: readonly FileKind[] = [msgFile, zipFile, tnefFile, mboxFile, mailFile, jsonFile, htmlFile, textFile];

/** Larger than this, in bytes, no file of any kind is read. */
export const LARGEST_OF_ALL = Math.max(...KINDS.map(({ largest }) => largest));

/**
 * Takes a file apart into notices. What it is is decided by its content first, then by its name; nothing throws.
 */
export async function unpackFile(file: InputFile): Promise<readonly Unpacked[]> {
  const found: Unpacked[] = [];
  for await (const unpacked of unpackEach(file)) found.push(unpacked);
  return found;
}

/** As {@link unpackFile}, one by one: a folder of mails in one file never stands whole in memory. */
export async function* unpackEach(file: InputFile): AsyncGenerator<Unpacked> {
  yield* open(file, 0, { ...MOST_UNPACKED });
}

async function* open(file: InputFile, depth: number, budget: Inside['budget']): AsyncGenerator<Unpacked> {
  const kind = KINDS.find((candidate) => candidate.recognises(file)) ?? textFile;
  const unreadable = whyNot(file, kind, depth);
  if (unreadable) {
    yield { kind: 'unreadable', source: file.name, unreadable };
    return;
  }
  try {
    yield* kind.unpack(file, { depth, budget, open: (inner) => open(inner, depth + 1, budget) });
  } catch {
    yield { kind: 'unreadable', source: file.name, unreadable: { why: 'broken' } };
  }
}

function whyNot(file: InputFile, kind: FileKind, depth: number): Unreadable | undefined {
  const bytes = file.bytes.byteLength;
  if (depth > DEEPEST) return { why: 'too-deep' };
  return whyForeign(file) ?? (bytes > kind.largest ? { why: 'too-big', bytes, limit: kind.largest } : undefined);
}
