import { describe, expect, it } from 'vitest';
import { findWords, mergeSpans } from '../../../src/replies/html/find-words.ts';

function found(text: string, words: string): readonly string[] {
  return findWords(text, words).map(({ start, end }) => text.slice(start, end));
}

describe('finding the decisive words in a paste', () => {
  it('finds them wrapped, indented and quoted', () => {
    const text = 'Hi\n> > host mx.example.com said: 550 5.1.1\n> >    User unknown (in reply\n> > to RCPT TO)';
    expect(found(text, '550 5.1.1 User unknown')).toEqual(['550 5.1.1\n> >    User unknown']);
  });

  it('finds them in full-width letters', () => {
    expect(found('応答: 550 User unknown です', '550 User unknown')).toEqual(['550 User unknown']);
  });

  it('finds what was cut, up to where it was cut', () => {
    expect(found('550 The mailbox of hanako is full today', '550 The mailbox of hana…')).toEqual([
      '550 The mailbox of hana',
    ]);
  });

  it('finds every place of a sentence', () => {
    expect(found('User unknown here. User unknown here.', 'User unknown here.')).toHaveLength(2);
  });

  it.each([
    ['other words', '550 User known', 'User unknown'],
    ['half a number', 'queue 15501', '550'],
    ['half a word', 'superuser unknowns', 'user unknown'],
    ['a short word that stands in several places', '550 here and 550 there', '550'],
    ['nothing', 'text', ''],
    ['only a cut', 'text', '…'],
  ])('marks nothing for %s', (_what, text, words) => {
    expect(found(text, words)).toEqual([]);
  });

  it('joins stretches that touch', () => {
    expect(
      mergeSpans([
        { start: 8, end: 12 },
        { start: 0, end: 4 },
        { start: 3, end: 8 },
        { start: 20, end: 21 },
      ]),
    ).toEqual([
      { start: 0, end: 12 },
      { start: 20, end: 21 },
    ]);
  });
});
