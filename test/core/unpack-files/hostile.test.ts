import { describe, expect, it } from 'vitest';
import { htmlToPlain } from '../../../src/core/unpack/html-text.ts';
import { trimMail } from '../../../src/core/unpack/trim-mail.ts';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

const HEAD = 'From: MAILER-DAEMON@mx.example.com\nTo: order@shop.example.jp\nSubject: Returned\nMIME-Version: 1.0\n';

const text = (body: string, ...fields: readonly string[]) =>
  `${HEAD}${['Content-Type: text/plain', ...fields].join('\n')}\n\n${body}`;

const multipart = (body: string) => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${body}`;

const BASE64 = 'Content-Transfer-Encoding: base64';

/** Files made to hurt the program that reads them. */
const KILLERS: Readonly<Record<string, () => string>> = {
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

/** Processor time, for the test machine has more to do; an honest mail takes a few milliseconds. */
const MOST_SECONDS = 3;

describe('a file made to hurt', () => {
  it.each(Object.entries(KILLERS))(
    'by %s is answered soon',
    async (_, make) => {
      const bytes = Buffer.from(make(), 'latin1');
      const before = process.cpuUsage();
      expect((await unpackFile({ name: 'hostile', bytes })).length).toBeGreaterThan(0);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
    },
    60_000,
  );

  it('by its size says how much is read', async () => {
    expect(await unpackShort('big.txt', Buffer.alloc(100_000_000, 'x'))).toEqual([
      { source: 'big.txt', why: 'too-big' },
    ]);
  });
});

describe('a big honest mail', () => {
  const attached = `${'QUJD'.repeat(19)}\n`.repeat(250_000);
  const whole = bounceTo('taro@example.com').replace(
    '--rr--',
    `--rr\nContent-Type: message/rfc822\n\nSubject: order\nContent-Type: application/zip\n${BASE64}\n\n${attached}--rr--`,
  );

  it('of 19 MB is read, and nothing of it is left out', async () => {
    expect(await unpackShort('big.eml', whole)).toMatchObject([{ failed: ['taro@example.com'] }]);
    const bytes = Buffer.from(whole);
    expect(trimMail(bytes)).toBe(bytes);
  });

  it('with a head of 100 lines keeps all of them', async () => {
    const received = Array.from(
      { length: 100 },
      (_, i) => `Received: from a${i}.example.jp by b${i}.example.jp with ESMTP\n`,
    ).join('');
    const notice = await firstNotice('mail.eml', `${received}${text('x'.repeat(100_000))}`);
    expect(notice).toMatchObject({ subject: 'Returned', to: 'order@shop.example.jp' });
  });

  it('whose fields come after endless ones still has its text', async () => {
    const notice = await firstNotice('mail.eml', `X-Junk: ${'y'.repeat(1_500_000)}\n${text('550 5.1.1 User unknown')}`);
    expect(notice).toMatchObject({ subject: 'Returned' });
    expect(notice.text.trim()).toBe('550 5.1.1 User unknown');
  });

  it('of more than a thousand parts gives what the first of them hold', async () => {
    const parts = `--b\nContent-Type: text/plain\n\n550 5.1.1 User unknown\n${'--b\n\nx\n'.repeat(1_100)}--b--`;
    expect((await firstNotice('mail.eml', multipart(parts))).text).toContain('550 5.1.1 User unknown');
  });
});

describe('HTML nested too deep to be followed', () => {
  it('is read for what stands between its tags', () => {
    const html = `${'<div>'.repeat(500)}&lt;taro@example.com&gt;: 550 5.1.1<br>User &amp; unknown&#33;${'</div>'.repeat(500)}`;
    expect(htmlToPlain(html).trim()).toBe('<taro@example.com>: 550 5.1.1\nUser & unknown!');
  });
});
