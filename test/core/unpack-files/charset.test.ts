import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/core/unpack/charset.ts';
import { decodeWords } from '../../../src/core/unpack/encoded-words.ts';
import { firstNotice } from './unpacked.ts';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** The same words, as each charset writes them. */
const WRITTEN: readonly (readonly [string, string, Buffer])[] = [
  ['iso-2022-jp', '配信できません', hex('1b2442 475b 3f2e 2447 242d 245e 243b 2473 1b2842')],
  ['shift_jis', '配信できません', hex('947a 904d 82c5 82ab 82dc 82b9 82f1')],
  ['cp932', '配信できません①髙', hex('947a 904d 82c5 82ab 82dc 82b9 82f1 8740 fbfc')],
  ['euc-jp', '配信できません', hex('c7db bfae a4c7 a4ad a4de a4bb a4f3')],
  ['utf-8', '配信できません', Buffer.from('配信できません')],
  ['gb2312', '邮件无法发送，收件人地址', hex('d3ca bcfe cede b7a8 b7a2 cbcd a3ac cad5 bcfe c8cb b5d8 d6b7')],
  ['gb18030', '发送失败', hex('b7a2 cbcd caa7 b0dc')],
  ['big5', '郵件無法傳送', hex('b66c a5f3 b54c aa6b b6c7 b065')],
  ['ks_c_5601-1987', '메일을 보낼 수 없습니다', hex('b8de c0cf c0bb 20 bab8 b3be 20 bcf6 20 bef8 bdc0 b4cf b4d9')],
  ['iso-8859-1', 'Empfänger unbekannt', Buffer.from('Empfänger unbekannt', 'latin1')],
  ['iso-8859-15', 'reçu 5 €', hex('7265e775 20 35 20 a4')],
  ['koi8-r', 'Почта', hex('f0cf ded4 c1')],
  ['utf-16le', '配信', Buffer.from('\ufeff配信', 'utf16le')],
];

/** Labels that are wrong for ISO-2022-JP, Shift_JIS, EUC-JP and UTF-8, as mail programs put them. */
const WRONG = ['us-ascii', 'iso-8859-1', 'utf-8', 'x-unknown', undefined] as const;

describe('a charset', () => {
  it.each(WRITTEN)('%s is decoded by its label', (label, text, bytes) => {
    expect(decodeBytes(bytes, label)).toBe(text);
  });

  it.each(WRITTEN.filter(([label]) => !/^(?:koi8|iso-8859-15)/.test(label)))(
    '%s is known without one',
    (_, text, bytes) => {
      expect(decodeBytes(bytes)).toBe(text);
    },
  );

  it.each(WRITTEN.filter(([, text]) => text === '配信できません'))(
    '%s is found out under wrong labels',
    (_, text, bytes) => {
      for (const label of WRONG) expect(decodeBytes(bytes, label)).toBe(text);
    },
  );

  it("as Microsoft's mail programs write ISO-2022-JP: NEC's signs, half-width kana in all three ways", () => {
    expect(decodeBytes(hex('1b2442 2d21 1b2842'), 'iso-2022-jp')).toBe('①');
    expect(decodeBytes(hex('1b2849 3132 1b2842 41'), 'iso-2022-jp')).toBe('ｱｲA');
    expect(decodeBytes(hex('1b2442 475b 1b2842 0e 3132 0f 41'), 'iso-2022-jp')).toBe('配ｱｲA');
    expect(decodeBytes(hex('1b2442 475b 1b2842 b1b2'), 'cp50221')).toBe('配ｱｲ');
    expect(decodeBytes(hex('1b242844 3021 1b2842'), 'iso-2022-jp-1')).toBe('丂');
  });

  it('that breaks off in the middle leaves the next line alone', () => {
    expect(decodeBytes(hex('1b2442 475b 0a 35353020352e312e31'))).toBe('配\n550 5.1.1');
  });
});

describe('a header', () => {
  it('is decoded from encoded words, though a character is cut in two between them', () => {
    const bytes = Buffer.from('配信できません');
    const word = (part: Buffer) => `=?UTF-8?B?${part.toString('base64')}?=`;
    expect(decodeWords(`${word(bytes.subarray(0, 4))}\n ${word(bytes.subarray(4))} (1)`)).toBe('配信できません (1)');
  });

  it('is decoded from the bytes where its label is wrong or there is none', () => {
    const sjis = hex('947a 904d 82c5 82ab 82dc 82b9 82f1');
    expect(decodeWords(`=?iso-8859-1?B?${sjis.toString('base64')}?=`)).toBe('配信できません');
    expect(decodeWords(sjis.toString('latin1'))).toBe('配信できません');
    expect(decodeWords('a =?utf-8?Q?b=0D=0AFrom:_c?=')).toBe('a b From: c');
    expect(decodeWords('=?us-ascii?Q?=1B$B3NG=27=1B=28B=3A_mail?=')).toBe('確認: mail');
  });
});

describe('a mail', () => {
  const mail = (fields: readonly string[], body: Buffer) =>
    Buffer.concat([
      Buffer.from(['From: MAILER-DAEMON@mx.example.com', 'Subject: x', ...fields, '', ''].join('\n')),
      body,
    ]);

  it.each(WRITTEN.filter(([, text]) => text === '配信できません'))(
    'in %s is read, whatever its label',
    async (_, text, bytes) => {
      for (const label of WRONG) {
        const fields =
          label === undefined ? ['X-Mailer: x'] : ['MIME-Version: 1.0', `Content-Type: text/plain; charset=${label}`];
        expect((await firstNotice('mail.eml', mail(fields, bytes))).text.trim(), `${label}`).toBe(text);
        const encoded = [...fields, 'Content-Transfer-Encoding: base64'];
        expect(
          (await firstNotice('mail.eml', mail(encoded, Buffer.from(bytes.toString('base64'))))).text.trim(),
          `base64 ${label}`,
        ).toBe(text);
      }
    },
  );

  it('in parts of several charsets, some mislabelled, has all of them', async () => {
    const part = (label: string, bytes: Buffer) => [
      Buffer.from(`--b\nContent-Type: text/plain; charset=${label}\n\n`),
      bytes,
      Buffer.from('\n'),
    ];
    const [jis, sjis, , euc] = WRITTEN.map(([, , bytes]) => bytes) as [Buffer, Buffer, Buffer, Buffer];
    const body = Buffer.concat([
      ...part('us-ascii', jis),
      ...part('utf-8', sjis),
      ...part('euc-jp', euc),
      Buffer.from('--b--\n'),
    ]);
    const { text } = await firstNotice(
      'mail.eml',
      mail(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'], body),
    );
    expect(text.match(/配信できません/g)).toHaveLength(3);
  });
});
