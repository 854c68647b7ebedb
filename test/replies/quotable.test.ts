import { describe, expect, it } from 'vitest';
import { QUOTE_LENGTH, quotable } from '../../src/replies/quotable.ts';

describe('quotable', () => {
  it('brings a text on one line', () => {
    expect(quotable('550 5.1.1\r\n  User\tunknown\u2028here ')).toBe('550 5.1.1 User unknown here');
  });

  it.each([
    ['overrides', 'a\u202eb\u202ac\u2066d\u2069e'],
    ['direction marks', 'a\u200eb\u200fc\u061cd\u202ce'],
    ['invisible characters', 'a\u200bb\u00adc\ufeffd\u2060e'],
    ['control characters', 'a\u0000b\u001bc\u0007d\u009fe'],
    ['tag characters', 'ab\u{e0041}c\u{e007f}de'],
    ['lone surrogates', 'abcde\ud800'],
  ])('takes out %s', (_what, text) => {
    expect(quotable(text)).toMatch(/^abcde\ufffd?$/);
  });

  it('keeps Japanese and emoji', () => {
    expect(quotable('配信不能 🙇 です')).toBe('配信不能 🙇 です');
  });

  it('lets no heap of marks grow over its neighbours', () => {
    expect([...quotable(`e${'\u0301'.repeat(60)}`)].length).toBeLessThan(7);
  });

  it('cuts what is too long, between characters', () => {
    const cut = quotable('🙇'.repeat(2_000));
    expect([...cut]).toHaveLength(QUOTE_LENGTH);
    expect(cut.endsWith('🙇…')).toBe(true);
  });

  it('is done at once with a line of a million characters', () => {
    expect([...quotable('x '.repeat(500_000))]).toHaveLength(QUOTE_LENGTH);
  });
});
