import { readFacts } from '../../../src/core/readers/read-facts.ts';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';

/** What a file gives, in short: the facts that tests ask for, or why it is unreadable. */
export type Short =
  | { readonly source: string; readonly failed: readonly (string | undefined)[]; readonly subject: string }
  | { readonly source: string; readonly why: string };

/** Unpacks bytes and reads the recipients of each notice. */
export async function unpackShort(name: string, bytes: Uint8Array | string): Promise<readonly Short[]> {
  const unpacked = await unpackFile({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  return unpacked.map((one) => {
    if (one.kind === 'unreadable') return { source: one.source, why: one.unreadable.why };
    const failed = readFacts(one.notice).map(({ finalRecipient }) => finalRecipient);
    return { source: one.notice.source, failed, subject: one.notice.subject };
  });
}

/** The first notice of a file; a test that gets none fails here. */
export async function firstNotice(name: string, bytes: Uint8Array | string) {
  const [first] = await unpackFile({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  if (first?.kind !== 'notice') throw new Error(`no notice in ${name}: ${JSON.stringify(first)}`);
  return first.notice;
}

/** A bounce of Postfix's shape about one recipient, with LF newlines. */
export function bounceTo(recipient: string, said = '550 5.1.1 User unknown'): string {
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.shop.example.jp (Mail Delivery System)',
    'To: order@shop.example.jp',
    `Subject: Undelivered: ${recipient}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="rr"',
    '',
    '--rr',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.shop.example.jp.',
    '',
    `<${recipient}>: host mx.example.com[192.0.2.1] said: ${said}`,
    '--rr',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.shop.example.jp',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${said}`,
    '--rr--',
    '',
  ].join('\n');
}
