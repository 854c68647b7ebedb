import { type FileKind, type Inside, takeFile } from './file-kind.ts';
import { unpackMail } from './mail-file.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** A folder of mails in one file (RFC 4155; mboxo, mboxrd), with any newlines. One mail alone is read as a mail. */
export const mboxFile: FileKind = {
  name: 'mbox',
  recognises: ({ bytes }) => {
    const starts = mailStarts(bytes);
    return starts.next().done !== true && starts.next().done !== true;
  },
  largest: 250 * 1024 * 1024,
  unpack: unpackMbox,
};

/** `From ` with a sender, the C library's time, and whatever a program adds. */
const SEPARATOR =
  /^From (?:\S[^\n\r]{0,300}? )?(?:-\s+)?(?:mon|tue|wed|thu|fri|sat|sun),? [\w ]{4,12} [\d: ]{7,}[^\n\r]{0,40}\r?[\n\r]+(?:>?From |[!-9;-~]{1,76}[ \t]*:)/i;

const LONGEST_SEPARATOR = 600;

async function* unpackMbox({ name, bytes }: InputFile, inside: Inside): AsyncGenerator<Unpacked> {
  let number = 0;
  for (const mail of mailsInMbox(bytes)) {
    number++;
    if (!takeFile(inside.budget)) return yield { kind: 'unreadable', source: name, unreadable: { why: 'too-much' } };
    yield* unpackMail({ name: `${name}#${number}`, bytes: mail }, inside);
  }
}

/** The mails of an mbox as views into it: nothing is copied but mails in which a quoted `>From ` is restored. */
export function* mailsInMbox(bytes: Uint8Array): Generator<Uint8Array> {
  let start: number | undefined;
  for (const next of mailStarts(bytes)) {
    if (start !== undefined) yield withoutQuoting(bytes.subarray(afterSeparator(bytes, start), next));
    start = next;
  }
  if (start !== undefined) yield withoutQuoting(bytes.subarray(afterSeparator(bytes, start)));
}

/** Where separators stand: the first at the very beginning, the others below an empty line, each with a head beneath. */
function* mailStarts(bytes: Uint8Array): Generator<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isSeparator(buffer, 0)) return;
  yield 0;
  let last = 0;
  for (let at = buffer.indexOf('From ', 5); at >= 0; at = buffer.indexOf('From ', at + 5)) {
    if (!isBelowEmptyLine(buffer, at) || !isSeparator(buffer, at) || isWithinParts(buffer, last, at)) continue;
    yield at;
    last = at;
  }
}

function isSeparator(buffer: Buffer, at: number): boolean {
  return SEPARATOR.test(buffer.toString('latin1', at, at + LONGEST_SEPARATOR));
}

function isBelowEmptyLine(buffer: Buffer, at: number): boolean {
  const before = buffer[at - 1];
  if (before !== 0x0a && before !== 0x0d) return false;
  return /(?:\r\n|\n|\r)(?:\r\n|\n|\r(?!\n))$/.test(buffer.toString('latin1', Math.max(0, at - 4), at));
}

/** How far a mail's last boundary is looked for: enough for the copy that a notice encloses. */
const FARTHEST = 200_000;

/** A returned mail may begin with the separator its server kept: the parts of the notice around it go on below. */
function isWithinParts(buffer: Buffer, start: number, at: number): boolean {
  const head = buffer
    .toString('latin1', start, Math.min(at, start + 16_000))
    .split(/(?:\r\n|\n|\r)(?:\r\n|\n|\r(?!\n))/)[0];
  const [, quoted, bare] = /boundary=(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/i.exec(head ?? '') ?? [];
  const end = `--${quoted ?? bare}--`;
  return (
    quoted !== bare && !buffer.subarray(start, at).includes(end) && buffer.subarray(at, at + FARTHEST).includes(end)
  );
}

function afterSeparator(bytes: Uint8Array, start: number): number {
  const line = Buffer.from(bytes.subarray(start, start + LONGEST_SEPARATOR)).toString('latin1');
  const end = /\r\n|\n|\r/.exec(line);
  return end ? start + end.index + end[0].length : start;
}

function withoutQuoting(mail: Uint8Array): Uint8Array {
  const buffer = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
  if (!buffer.includes('>From ')) return mail;
  return Buffer.from(buffer.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
