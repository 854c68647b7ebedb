import { describe, expect, it } from 'vitest';
import { addressesIn, cleanAddress } from '../../../src/core/text/addresses.ts';

describe('addressesIn', () => {
  it.each([
    ['angle brackets, capitals', '<Taro@Example.JP>', ['taro@example.jp']],
    [
      'a list',
      'taro@example.jp,hanako@example.com; jiro@example.net',
      ['taro@example.jp', 'hanako@example.com', 'jiro@example.net'],
    ],
    ['the same one twice', 'taro@example.jp (TARO@example.jp)', ['taro@example.jp']],
    ['the end of a sentence', 'Could not deliver to taro@example.jp.', ['taro@example.jp']],
    ['Japanese right behind it', 'taro@example.jpへの配信に失敗しました', ['taro@example.jp']],
    ['Japanese after a colon', '宛先:taro@example.jp さん', ['taro@example.jp']],
    [
      'an SMTP command',
      'RCPT TO:<taro@example.jp> ORCPT=rfc822;hanako@example.com',
      ['taro@example.jp', 'hanako@example.com'],
    ],
    ['a link', 'mailto:taro@example.jp?subject=x', ['taro@example.jp']],
    [
      'a variable envelope sender',
      '<bounce+taro=example.jp@mail.example.com>',
      ['bounce+taro=example.jp@mail.example.com'],
    ],
    ['a dot before the @, as old docomo addresses have', '<taro..y.@docomo.ne.jp>', ['taro..y.@docomo.ne.jp']],
    ['an internationalised address (RFC 6531)', '<太郎@例え.jp>', ['太郎@例え.jp']],
    ['none', 'see https://example.jp/help and call us @ 9:00', []],
  ] as const)('finds addresses in %s', (_, text, wanted) => {
    expect(addressesIn(text)).toEqual(wanted);
  });

  it.each([
    ['an apostrophe is part of a name', "<o'neil@example.com>", ["o'neil@example.com"]],
    ['quotes keep two dots together (docomo, au)', '<"taro..y"@docomo.ne.jp>', ['"taro..y"@docomo.ne.jp']],
    ['Japanese brackets stand around it', '「taro@example.jp」', ['taro@example.jp']],
    ['black brackets stand around it', '【taro@example.jp】宛て', ['taro@example.jp']],
    ['a Japanese comma parts a list', 'taro@example.jp、hanako@example.com', ['taro@example.jp', 'hanako@example.com']],
    ['a Japanese word stands right before it', '宛先taro@example.jpに送信できません', ['taro@example.jp']],
    ['a chat made it code', '`taro@example.jp`', ['taro@example.jp']],
    ['a chat made it bold', '*taro@example.jp*', ['taro@example.jp']],
    ['it stands in braces', '{taro@example.jp}', ['taro@example.jp']],
    ['it is an address literal', '<taro@[192.0.2.1]>', ['taro@[192.0.2.1]']],
  ] as const)('%s', (_, text, wanted) => {
    expect(addressesIn(text)).toEqual(wanted);
  });
});

describe('cleanAddress', () => {
  it.each([
    ['<Taro@Example.JP>', 'taro@example.jp'],
    ['rfc822; taro@example.jp', 'taro@example.jp'],
    ["'taro@example.jp'", 'taro@example.jp'],
    ['taro@example.jp:', 'taro@example.jp'],
    ['taro', undefined],
    ['taro@example.jp hanako@example.jp', undefined],
    ['', undefined],
  ])('%s is %s', (written, wanted) => {
    expect(cleanAddress(written)).toBe(wanted);
  });
});
