import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { Unreadable } from '../unreadable.ts';
import { decodeBytes } from './charset.ts';
import { type Budget, type FileKind, type Inside, plainName, takeBytes, takeFile } from './file-kind.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** A .zip of mails, mail folders, texts, or other .zip. */
export const zipFile: FileKind = {
  name: 'zip',
  recognises: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05),
  largest: 100 * 1024 * 1024,
  unpack: unpackZip,
};

/** Bytes given to the inflater at once: they can become a thousand times as many before the budget is asked. */
const PIECE = 2_048;

/** What systems put beside the files that were meant. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i;

type Entry = { readonly name: string; readonly pieces: Uint8Array[]; state: 'open' | 'whole' | 'broken' };

/** The files begun so far, and whether the budget was enough for them. */
type Inflation = { readonly entries: Entry[]; fits: boolean };

async function* unpackZip({ name, bytes }: InputFile, inside: Inside): AsyncGenerator<Unpacked> {
  if (isEncrypted(bytes)) return yield unreadable(name, { why: 'encrypted' });
  let number = 0;
  for (const outcome of filesInZip(bytes, inside.budget)) {
    if (outcome === 'too-much') return yield unreadable(name, { why: 'too-much' });
    if (outcome.name === '[Content_Types].xml') return yield unreadable(name, { why: 'unsupported', type: 'Office' });
    number++;
    const source = `${name}#${plainName(outcome.name, `${number}`)}`;
    if (outcome.state === 'whole') yield* inside.open({ name: source, bytes: Buffer.concat(outcome.pieces) });
    else yield unreadable(source, { why: 'broken' });
  }
  if (number === 0) yield unreadable(name, { why: 'empty' });
}

function unreadable(source: string, why: Unreadable): Unpacked {
  return { kind: 'unreadable', source, unreadable: why };
}

/** The general purpose bit flag of the first file (APPNOTE 4.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1;
}

/** The files of a .zip, each as soon as it is whole; the last may be open where the .zip breaks off. */
function* filesInZip(bytes: Uint8Array, budget: Budget): Generator<Entry | 'too-much'> {
  const inflation: Inflation = { entries: [], fits: true };
  const unzip = new Unzip((file) => {
    if (CLUTTER.test(file.name)) return;
    inflation.fits &&= takeFile(budget);
    if (inflation.fits) collect(file, inflation, budget);
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && inflation.fits; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    while (inflation.entries[0] && inflation.entries[0].state !== 'open') yield inflation.entries.shift() as Entry;
  }
  if (inflation.fits) yield* inflation.entries;
  else yield 'too-much';
}

function collect(file: UnzipFile, inflation: Inflation, budget: Budget): void {
  const entry: Entry = { name: nameOf(file.name), pieces: [], state: 'open' };
  inflation.entries.push(entry);
  file.ondata = (error, data, final) => {
    if (error) entry.state = 'broken';
    else if (takeBytes(budget, data.length)) {
      entry.pieces.push(data);
      if (final) entry.state = 'whole';
    } else {
      inflation.fits = false;
      file.terminate();
    }
  };
  file.start();
}

/** Names without the UTF-8 flag come one character a byte; Windows in Japan writes Shift_JIS. */
function nameOf(name: string): string {
  return /[\x80-\xff]/.test(name) && !/[^\0-\xff]/.test(name) ? decodeBytes(Buffer.from(name, 'latin1')) : name;
}
