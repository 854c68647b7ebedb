import { decodeBytes } from './charset.ts';
import { type FileKind, LARGEST_FILE } from './file-kind.ts';
import { noticeFromText } from './notice-from-text.ts';
import { shortenText } from './shorten-text.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** Plain text: what somebody pasted, a .txt, a .log. It is what no other kind recognises. */
export const textFile: FileKind = {
  name: 'text',
  recognises: () => true,
  largest: LARGEST_FILE,
  unpack: unpackText,
};

/** Bytes of a text that are looked at; a character takes three at most. */
const MOST_BYTES = 1_500_000;

/** Reads a file as text, whatever it is. */
export function* unpackText({ name, bytes }: InputFile): Generator<Unpacked> {
  const { text, isCut } = shortenText(decodeBytes(bytes.subarray(0, MOST_BYTES)));
  yield { kind: 'notice', notice: noticeFromText(name, text, 'paste', isCut) };
}
