import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type MailTriage, unreadableMail } from '../../core/triage.ts';
import { type InputFile, LARGEST_OF_ALL } from '../../core/unpack/unpack.ts';
import type { Found } from './find-files.ts';

/** Read at a time: the desk shares files among its processes, and small ones travel together. */
const IN_HAND = { files: 64, bytes: LARGEST_OF_ALL };

/** Has files read several at a time, and gives what came of each in their order. */
export async function* readEach<T>(files: readonly Found[], read: (file: Found) => Promise<T>): AsyncGenerator<T> {
  const inHand: { readonly size: number; readonly reading: Promise<T> }[] = [];
  let bytes = 0;
  for (const file of files) {
    while (inHand.length >= IN_HAND.files || (inHand.length > 0 && bytes + file.size > IN_HAND.bytes)) {
      const { size, reading } = inHand.shift() as (typeof inHand)[number];
      bytes -= size;
      yield await reading;
    }
    bytes += file.size;
    inHand.push({ size: file.size, reading: read(file) });
  }
  for (const { reading } of inHand) yield await reading;
}

/**
 * Has one file read, or standard input for `-`.
 *
 * @throws where the file cannot be read; the message says why
 */
export async function readFound(
  { path, size, problem }: Found,
  input: Readable,
  triage: (file: InputFile) => Promise<readonly MailTriage[]>,
): Promise<readonly MailTriage[]> {
  if (problem !== undefined) throw new Error(problem);
  if (size > LARGEST_OF_ALL) return [unreadableMail(path, { why: 'too-big', bytes: size, limit: LARGEST_OF_ALL })];
  return triage(await readBounded(path, input));
}

/** The file at a path, or standard input for `-`. Of what never ends (a device, a file that grows) no more than is too much. */
export async function readBounded(path: string, input: Readable): Promise<InputFile> {
  return { name: path, bytes: await readUpTo(LARGEST_OF_ALL, path === '-' ? input : createReadStream(path)) };
}

async function readUpTo(most: number, stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let read = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    read += piece.length;
    if (read > most) break;
  }
  return Buffer.concat(pieces);
}
