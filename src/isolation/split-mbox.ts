import { mailsInMbox, mboxFile } from '../core/unpack/mbox-file.ts';
import type { Reply } from './wire.ts';

type Mails = Omit<Extract<Reply, { kind: 'mails' }>, 'kind' | 'last'>;

/** A folder of mails being taken in, then given out mail by mail. */
export type MboxSplitter = {
  readonly take: (piece: Uint8Array, size: number) => void;
  readonly next: () => Mails;
};

/** How much is given out at once. */
const MOST = { mails: 32, bytes: 512 * 1024 };

const NOTHING: Mails = { mails: [], more: false, whole: false };

/** Opens an empty splitter; it holds one folder. */
export function splitMbox(): MboxSplitter {
  let bytes: Buffer | undefined;
  let filled = 0;
  let mails: Iterator<Uint8Array> | undefined;
  return {
    take: (piece, size) => {
      bytes ??= Buffer.allocUnsafeSlow(size);
      bytes.set(piece, filled);
      filled += piece.byteLength;
    },
    next: () => {
      if (!bytes) return NOTHING;
      if (!mails && !mboxFile.recognises({ name: '', bytes })) return { ...NOTHING, whole: true };
      mails ??= mailsInMbox(bytes)[Symbol.iterator]();
      return nextOf(mails);
    },
  };
}

function nextOf(mails: Iterator<Uint8Array>): Mails {
  const next: Uint8Array[] = [];
  let bytes = 0;
  while (next.length < MOST.mails && bytes < MOST.bytes) {
    const { value, done } = mails.next();
    if (done) return { mails: next, more: false, whole: false };
    next.push(value);
    bytes += value.byteLength;
  }
  return { mails: next, more: true, whole: false };
}
