import { type FileKind, type Inside, LARGEST_FILE } from './file-kind.ts';
import { unpackMail } from './mail-file.ts';
import { hasText, mailFromOutlook } from './outlook-mail.ts';
import { readTnef } from './tnef.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** What Outlook sends to strangers by mistake in place of its attachments: winmail.dat (MS-OXTNEF). */
export const tnefFile: FileKind = {
  name: 'winmail.dat',
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString('hex') === '789f3e22',
  largest: LARGEST_FILE,
  unpack: unpackTnef,
};

async function* unpackTnef({ name, bytes }: InputFile, inside: Inside): AsyncGenerator<Unpacked> {
  const item = readTnef(bytes);
  if (hasText(item)) yield* unpackMail({ name, bytes: mailFromOutlook(item) }, inside);
  else yield { kind: 'unreadable', source: name, unreadable: { why: 'winmail' } };
}
