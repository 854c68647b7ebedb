import { describe, expect, it } from 'vitest';
import { parseEml } from '../../../src/core/unpack/eml.ts';
import { plainName, takeBytes, takeFile } from '../../../src/core/unpack/file-kind.ts';
import { LONGEST_LINE, LONGEST_TEXT, shortenText } from '../../../src/core/unpack/shorten-text.ts';
import { trimMail } from '../../../src/core/unpack/trim-mail.ts';
import { bytesOf } from './make-eml.ts';

describe('shortenText', () => {
  it('leaves an honest text alone', () => {
    expect(shortenText('550 5.1.1\nUser unknown')).toEqual({ text: '550 5.1.1\nUser unknown', isCut: false });
    const longest = 'x\n'.repeat(LONGEST_TEXT / 2);
    expect(shortenText(longest)).toEqual({ text: longest, isCut: false });
    expect(shortenText(`${longest}\n \n`)).toMatchObject({ isCut: false });
  });

  it('cuts endless texts and endless lines, not the lines beside them', () => {
    const { text, isCut } = shortenText('x\n'.repeat(LONGEST_TEXT));
    expect([text.length, isCut]).toEqual([LONGEST_TEXT - 1, true]);
    expect(shortenText(`a\n${'x'.repeat(LONGEST_LINE * 3)}\nb`)).toEqual({
      text: `a\n${'x'.repeat(LONGEST_LINE)}\nb`,
      isCut: false,
    });
  });

  it('cuts no address in half: a half one is somebody else', () => {
    const lines = shortenText('<hanako.yamada@example.jp>: 550 5.1.1 User unknown\n'.repeat(5_000));
    expect(lines.text.split('\n').every((line) => line.endsWith('User unknown'))).toBe(true);
    const one = shortenText('hanako.yamada@example.jp '.repeat(2_000));
    expect(one.text.split(' ').every((word) => word === 'hanako.yamada@example.jp')).toBe(true);
    expect(one.isCut).toBe(true);
  });
});

describe('trimMail', () => {
  it('leaves an honest mail alone, with a big attachment', () => {
    const mail = Buffer.from(
      `From: a@example.jp\n\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(30_000)}--b--\n`,
    );
    expect(trimMail(mail).equals(mail)).toBe(true);
  });

  it.each([
    ['an endless head', `From: a@example.jp\nX-Long: ${'x'.repeat(5_000_000)}\nSubject: y\n\nbody`, 'Subject: y'],
    ['an endless text', `From: a@example.jp\n\n${'word word word\n'.repeat(300_000)}`, 'word word'],
  ])('cuts %s and keeps the rest', (_, source, kept) => {
    const trimmed = trimMail(Buffer.from(source)).toString();
    expect(trimmed.length).toBeLessThan(1_200_000);
    expect(trimmed).toContain(kept);
  });
});

describe('a mail made to take long', () => {
  it.each([
    [
      'ten thousand parts',
      [
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        ...Array.from({ length: 10_000 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx'),
      ],
    ],
    [
      'a thousand nested parts',
      Array.from({ length: 1_000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}`),
    ],
    ['ten thousand addresses', [`To: ${'"a" <a@example.jp>, '.repeat(10_000)}`, '', 'x']],
    ['a hundred thousand empty lines', ['Subject: x', '', '\r\n'.repeat(100_000)]],
  ])('%s is parsed in time', { timeout: 180_000 }, async (_, lines) => {
    const started = performance.now();
    await parseEml(bytesOf('From: MAILER-DAEMON@mx.example.jp', ...lines));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('a mail whose boundary is lost says that it is damaged', async () => {
  const lost = await parseEml(
    bytesOf('Subject: x', 'Content-Type: multipart/report; boundary="lost"', '', '550 5.1.1 User unknown'),
  );
  expect([lost.damaged, lost.text]).toEqual([true, expect.stringContaining('User unknown')]);
  expect((await parseEml(bytesOf('Subject: x', '', '550 5.1.1 User unknown'))).damaged).toBe(false);
});

it.each([
  ['mails/a.eml', 'a.eml'],
  ['..\\..\\windows\\a.eml', 'a.eml'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\u202egpj.eml', 'abgpj.eml'],
  ['', 'fallback'],
  ['..', 'fallback'],
  ['x'.repeat(500), 'x'.repeat(150)],
])('the name %j is shown as %s', (name, wanted) => {
  expect(plainName(name, 'fallback')).toBe(wanted);
});

it('a budget is spent by files and by bytes', () => {
  const budget = { files: 1, bytes: 10 };
  expect([takeFile(budget), takeBytes(budget, 10)]).toEqual([true, true]);
  expect([takeFile(budget), takeBytes(budget, 1)]).toEqual([false, false]);
});
