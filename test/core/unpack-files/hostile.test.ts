import { describe, expect, it } from 'vitest';
import { htmlToPlain } from '../../../src/core/unpack/html-text.ts';
import { trimMail } from '../../../src/core/unpack/trim-mail.ts';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';
import { BASE64, KILLERS, multipart, text } from './killers.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

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
    expect(htmlToPlain(html).text.trim()).toBe('<taro@example.com>: 550 5.1.1\nUser & unknown!');
  });
});
