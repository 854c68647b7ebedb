import { decodeBytes } from './charset.ts';
import { type FileKind, LARGEST_FILE } from './file-kind.ts';
import { htmlToPlain } from './html-text.ts';
import { noticeFromText } from './notice-from-text.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** A page that a browser or a mail program saved: .html, .htm. */
export const htmlFile: FileKind = {
  name: 'HTML',
  recognises: ({ name, bytes }) => /\.x?html?$/i.test(name) || OPENING.test(startOf(bytes)),
  largest: LARGEST_FILE,
  unpack: unpackHtml,
};

const OPENING = /^\W{0,20}<(?:!doctype html|html|head|body|meta|div|table)\b/i;

/** HTML Standard: the label stands within the first 1024 bytes; mail programs are not so strict. */
const LABEL = /<meta[^>]{1,200}?charset\s*=\s*["']?([\w.:-]{2,40})/i;

const MOST_BYTES = 3_000_000;

function* unpackHtml({ name, bytes }: InputFile): Generator<Unpacked> {
  const html = decodeBytes(bytes.subarray(0, MOST_BYTES), LABEL.exec(startOf(bytes))?.[1]);
  const { text, isCut } = htmlToPlain(html);
  yield { kind: 'notice', notice: noticeFromText(name, text, 'paste', isCut || bytes.length > MOST_BYTES) };
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
}
