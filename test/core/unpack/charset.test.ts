import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/core/unpack/charset.ts';
import { decodeWords } from '../../../src/core/unpack/encoded-words.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** `メール` in each charset. */
const MAIL = {
  utf8: 'e383a1e383bce383ab',
  sjis: '8381815b838b',
  eucjp: 'a5e1a1bca5eb',
  jis: '1b24422561213c256b1b2842',
} as const;

describe('decodeBytes', () => {
  it.each([
    ['a right label', MAIL.sjis, 'shift_jis', 'メール'],
    ["Microsoft's names", MAIL.sjis, 'cp932', 'メール'],
    ['quotes around it', MAIL.eucjp, '"EUC-JP"', 'メール'],
    ["a label of Microsoft's for ISO-2022-JP", MAIL.jis, 'cp50220', 'メール'],
    ['UTF-8 said to be Latin', MAIL.utf8, 'iso-8859-1', 'メール'],
    ['Shift_JIS said to be UTF-8', MAIL.sjis, 'utf-8', 'メール'],
    ['ISO-2022-JP said to be ASCII', MAIL.jis, 'us-ascii', 'メール'],
    ['UTF-8 said to be ISO-2022-JP', MAIL.utf8, 'iso-2022-jp', 'メール'],
    ['no label', MAIL.eucjp, undefined, 'メール'],
    ['a label nobody knows', MAIL.utf8, 'x-nothing', 'メール'],
    ['Latin', '636166e9', 'iso-8859-1', 'café'],
    ['Latin without a label', '636166e9', undefined, 'café'],
    ['UTF-16 without a mark', '610062006300', undefined, 'abc'],
    ['GB 18030', 'd3cabcfe', 'gbk', '邮件'],
    ['Korean', 'b8deC0CF'.toLowerCase(), 'ks_c_5601-1987', '메일'],
  ])('%s', (_, hex, label, wanted) => {
    expect(decodeBytes(bytes(hex), label)).toBe(wanted);
  });

  it('gives something for anything', () => {
    expect(decodeBytes(bytes('ff00fe80'), 'utf-8')).not.toBe('');
    expect(decodeBytes(new Uint8Array())).toBe('');
  });
});

describe('ISO-2022-JP as it is really sent', () => {
  it.each([
    ["NEC's special characters", '1b24422d211b2842', '①'],
    ['half-width kana by escape sequence', '1b2849314f1b2842', 'ｱﾏ'.normalize('NFC').replace('ﾏ', 'ﾏ')],
    ['a line that ends without going back to ASCII', '1b24422561213c256b0a616263', 'メール\nabc'],
  ])('%s', (_, hex, wanted) => {
    expect(decodeBytes(bytes(hex), 'iso-2022-jp')).toBe(wanted);
  });
});

describe('decodeWords (RFC 2047)', () => {
  const b = (charset: string, hex: string) => `=?${charset}?B?${Buffer.from(hex, 'hex').toString('base64')}?=`;

  it.each([
    ['a word', b('UTF-8', MAIL.utf8), 'メール'],
    ['a word in ISO-2022-JP', b('ISO-2022-JP', MAIL.jis), 'メール'],
    ['Q', '=?iso-8859-1?q?caf=E9_noir?=', 'café noir'],
    ['words around it', `Re: ${b('UTF-8', MAIL.utf8)} (2)`, 'Re: メール (2)'],
    ['two words: the blank between is none', `${b('UTF-8', MAIL.utf8)} ${b('UTF-8', MAIL.utf8)}`, 'メールメール'],
    ['a character cut in two', `${b('UTF-8', MAIL.utf8.slice(0, 8))} ${b('UTF-8', MAIL.utf8.slice(8))}`, 'メール'],
    ['a wrong label', b('us-ascii', MAIL.utf8), 'メール'],
    ['a language (RFC 2231)', '=?utf-8*ja?B?44Oh?=', 'メ'],
    ['text that nobody encoded', Buffer.from(MAIL.utf8, 'hex').toString('latin1'), 'メール'],
    ['plain ASCII', 'Undelivered Mail =? not a word ?=', 'Undelivered Mail =? not a word ?='],
  ])('%s', (_, written, wanted) => {
    expect(decodeWords(written)).toBe(wanted);
  });
});
