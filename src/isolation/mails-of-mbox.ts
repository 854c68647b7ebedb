import type { InputFile } from '../core/unpack/unpack.ts';
import type { Limits } from './limits.ts';
import { type Reader, startReader } from './start-reader.ts';
import type { Reply } from './wire.ts';

/** What a folder of mails gave: a mail; or that it is none after all; or that taking it apart was too hard. */
export type FromMbox =
  | { readonly kind: 'mail'; readonly bytes: Uint8Array }
  | { readonly kind: 'no-mbox' }
  | { readonly kind: 'too-hard' };

/** A folder crosses in pieces of this many bytes, so that it never stands twice in one process. */
const PIECE = 4 * 1024 ** 2;

/** Takes a folder of mails (mbox) apart in a process of its own, no faster than its mails are asked for. */
export async function* mailsOfMbox({ bytes }: InputFile, limits: Limits): AsyncGenerator<FromMbox> {
  const splitter = startReader(limits);
  try {
    if (!(await giveMbox(splitter, bytes, limits))) return yield { kind: 'too-hard' };
    for (let more = true; more; ) {
      const next = await nextMails(splitter, limits);
      if (!next) return yield { kind: 'too-hard' };
      if (next.whole) return yield { kind: 'no-mbox' };
      for (const mail of next.mails) yield { kind: 'mail', bytes: mail };
      more = next.more;
    }
  } finally {
    splitter.end();
  }
}

async function giveMbox(splitter: Reader, bytes: Uint8Array, limits: Limits): Promise<boolean> {
  const size = bytes.byteLength;
  for (let at = 0; at < size; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    if (!(await splitter.ask({ kind: 'take-mbox', piece, size }, limits.start, () => {}))) return false;
  }
  return true;
}

async function nextMails(splitter: Reader, limits: Limits): Promise<Extract<Reply, { kind: 'mails' }> | undefined> {
  let mails: Extract<Reply, { kind: 'mails' }> | undefined;
  const heard = (reply: Reply) => {
    if (reply.kind === 'mails') mails = reply;
  };
  return (await splitter.ask({ kind: 'next-mails' }, limits.silence, heard)) ? mails : undefined;
}
