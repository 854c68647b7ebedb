import { type MailTriage, unreadableMail } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';
import type { Limits } from './limits.ts';
import { type FromMbox, mailsOfMbox } from './mails-of-mbox.ts';
import type { Job } from './wire.ts';

/** Mails of one folder that are being read at a time. */
const IN_HAND = 256;

/** Reads a folder of mails, each mail for itself and several at a time; what is found keeps the folder's order. */
export async function* readMbox(
  file: InputFile,
  limits: Limits,
  read: (job: Job) => Promise<readonly MailTriage[]>,
): AsyncGenerator<MailTriage> {
  const inHand: Promise<readonly MailTriage[]>[] = [];
  let number = 0;
  for await (const from of mailsOfMbox(file, limits)) {
    if (from.kind === 'mail') number++;
    const reading = readOne(from, number, file, read);
    reading.catch(() => 'thrown again where it is awaited below');
    inHand.push(reading);
    if (inHand.length >= IN_HAND) yield* (await inHand.shift()) ?? [];
  }
  for (const reading of inHand) yield* await reading;
}

async function readOne(
  from: FromMbox,
  number: number,
  file: InputFile,
  read: (job: Job) => Promise<readonly MailTriage[]>,
): Promise<readonly MailTriage[]> {
  switch (from.kind) {
    case 'mail':
      return read({ as: 'mail', file: { name: `${file.name}#${number}`, bytes: from.bytes } });
    case 'no-mbox':
      return read({ as: 'file', file });
    case 'too-hard':
      return [unreadableMail(file.name, { why: 'too-hard' })];
    default:
      return from satisfies never;
  }
}
