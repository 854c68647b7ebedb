import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, compactAll, joinTexts } from '../../../src/core/text/compact.ts';

describe('compact', () => {
  it.each([
    ['wrapping', 'User\n    unknown', 'userunknown'],
    ['full-width letters', 'User unknown', 'userunknown'],
    ['half-width kana', 'ユーザー', 'ユーザー'],
    ['smart quotes', 'wasn’t “found”', 'wasn\'t"found"'],
    ['long dashes', 'opt—out', 'opt-out'],
    ['zero-width characters', 'User\u200bun\u00adknown\ufeff', 'userunknown'],
    [
      'repeated codes of a multi-line reply',
      '550-5.7.26 This mail\n550-5.7.26 has been\n550 5.7.26 blocked',
      '550-5.7.26thismailhasbeenblocked',
    ],
    [
      'the same, joined to one line',
      '550-5.7.26 This mail 550-5.7.26 has been 550 5.7.26 blocked',
      '550-5.7.26thismailhasbeenblocked',
    ],
    ['a number that is no repeated code', '550 sent 550 messages', '550sent550messages'],
  ])('takes away %s', (_, text, wanted) => {
    expect(compact(text).text).toBe(wanted);
  });

  it('gives the same for a phrase and for the text it is looked for in', () => {
    const wrapped = compact('550-5.7.1 The user or domain\r\n550 5.7.1 that you are sending to').text;
    expect(wrapped).toContain(compact('the user or domain that you are sending to').text);
  });

  it('knows where each character stood', () => {
    const original = '  User\n  unknown';
    const { text, at } = compact(original);
    const start = text.indexOf('unknown');
    expect(original.slice(at[start], at[start + 'unknown'.length])).toBe('unknown');
    expect(at).toHaveLength(text.length + 1);
  });
});

it('a phrase is never found across the seam of two texts', () => {
  expect(compact(joinTexts('550 User', 'unknown host')).text).not.toContain('userunknown');
  expect(joinTexts('', 'only one', ' ')).toBe('only one');
});

it('a text that grows beyond all room is cut, and nothing fails', () => {
  expect(compact('ﷺﷺabc').text).toHaveLength(20);
});

it('many texts are reduced together as each of them alone', () => {
  const piece = fc.constantFrom(
    '550-5.7.1 ',
    '\n550 5.7.1 ',
    '550-',
    ' 550 ',
    'User',
    'ＵＮＫＮＯＷＮ',
    '㍿',
    '\u001f',
    '\n',
    ' ',
    '“',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      expect(compactAll(texts)).toEqual(texts.map((one) => compact(one).text));
    }),
  );
});
