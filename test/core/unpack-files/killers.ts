const HEAD = 'From: MAILER-DAEMON@mx.example.com\nTo: order@shop.example.jp\nSubject: Returned\nMIME-Version: 1.0\n';

/** A mail of plain text. */
export const text = (body: string, ...fields: readonly string[]) =>
  `${HEAD}${['Content-Type: text/plain', ...fields].join('\n')}\n\n${body}`;

/** A mail of parts, between lines of `--b`. */
export const multipart = (body: string) => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${body}`;

export const BASE64 = 'Content-Transfer-Encoding: base64';

/** Files made to hurt the program that reads them. */
export const KILLERS: Readonly<Record<string, () => string>> = {
  'a line of 5 MB': () => text('x'.repeat(5_000_000)),
  'a line of 5 MB in base64': () => text('eHh4'.repeat(1_300_000), BASE64),
  'a line of 5 MB in quoted-printable': () =>
    text('=41'.repeat(1_700_000), 'Content-Transfer-Encoding: quoted-printable'),
  'a line of 5 MB without a mail around it': () => 'x'.repeat(5_000_000),
  'five million empty lines': () => text('\n'.repeat(5_000_000)),
  'escape sequences of ISO-2022-JP': () => text('\x1b$B$"'.repeat(1_000_000)),
  '20,000 parts': () => multipart(`${'--b\n\nx\n'.repeat(20_000)}--b--`),
  '1,000 parts in one another': () =>
    HEAD +
    Array.from({ length: 1_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(''),
  '1,000 mails in one another': () => `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(1_000)}x`,
  '30 MB of short base64 lines': () => text('YQ==\n'.repeat(6_000_000), BASE64),
  'base64 cut off': () => text('YWJ', BASE64),
  'base64 that is none': () => text('\u0000=\n===\n=', BASE64),
  'a million zeros': () => text('\0'.repeat(1_000_000)),
  'addresses in groups in groups': () => `To: ${'a:'.repeat(400_000)}\n${text('x')}`,
  'brackets that never close': () => `To: ${'('.repeat(900_000)}\n${text('x')}`,
  '70,000 addresses': () => `To: ${'a@example.jp,\n '.repeat(70_000)}b@example.jp\n${text('x')}`,
  '100,000 header fields': () => `${'X-A: b\n'.repeat(100_000)}${text('x')}`,
  'parameters in a hundred thousand pieces': () => `Content-Type: text/plain; ${'a*0*=x;'.repeat(100_000)}\n${HEAD}\nx`,
  'a boundary of nothing': () => `${HEAD}Content-Type: multipart/mixed; boundary=""\n\n--\n\nx\n----\n`,
  '100,000 nested elements': () => `<html>${'<div>'.repeat(100_000)}x`,
  'elements nested in a mail': () => `${HEAD}Content-Type: text/html\n\n${'<b>'.repeat(100_000)}x`,
  'comments that never end': () => `<html>${'<!--<style>'.repeat(100_000)}`,
  'a mailbox of separators': () => `From a Thu Nov 26 07:30:29 2026\nX: b\n${'\n\nFrom '.repeat(1_000_000)}`,
};
