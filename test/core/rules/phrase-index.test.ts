import { describe, expect, it } from 'vitest';
import { findPhrases, indexPhrases, phrasePieces } from '../../../src/core/rules/phrase-index.ts';
import { compact } from '../../../src/core/text/compact.ts';

/** The phrases of a list that a text holds, with the words they were found in. */
function found(phrases: readonly string[], text: string): Readonly<Record<string, string>> {
  const hits = findPhrases(indexPhrases(phrases), compact(text));
  return Object.fromEntries([...hits].map(([phrase, hit]) => [phrase, text.slice(hit.start, hit.end)]));
}

describe('findPhrases', () => {
  it.each([
    ['case and wrapping', 'user unknown', '550 5.1.1 User\n    Unknown here', 'User\n    Unknown'],
    ['glued words', 'user unknown', '550 Userunknown', 'Userunknown'],
    ['full-width letters', 'user unknown', '550 User unknown', 'User unknown'],
    ['smart quotes', "wasn't found", 'taro wasn’t found', 'wasn’t found'],
    [
      'the codes of a multi-line reply',
      'mail has been blocked',
      '550-5.7.1 mail has\n550 5.7.1 been blocked',
      'mail has\n550 5.7.1 been blocked',
    ],
    ['a gap', 'sent to … is unknown', 'sent to <taro@example.com> is unknown', 'sent to <taro@example.com> is unknown'],
    ['Japanese, wrapped', 'メールを配信できません', 'このメールを配信\nできませんでした', 'メールを配信\nできません'],
  ])('%s do not matter', (_, phrase, text, wanted) => {
    expect(found([phrase], text)).toEqual({ [phrase]: wanted });
  });

  it('finds several that overlap or begin alike', () => {
    const phrases = ['user unknown', 'user unknown in table', 'known in table', 'user unable'];
    expect(Object.keys(found(phrases, '550 User unknown in table')).sort()).toEqual([
      'known in table',
      'user unknown',
      'user unknown in table',
    ]);
  });

  it('goes on behind a beginning that leads nowhere', () => {
    expect(found(['server … rejected'], `server ${'x'.repeat(200)} and server mx.example.jp rejected`)).toEqual({
      'server … rejected': 'server mx.example.jp rejected',
    });
  });

  it('counts the literal characters only', () => {
    const hit = findPhrases(indexPhrases(['sent to … is unknown']), compact('sent to taro@example.com is unknown')).get(
      'sent to … is unknown',
    );
    expect(hit?.length).toBe('senttoisunknown'.length);
  });

  it('looks through 40,000 characters for a thousand phrases in a moment', () => {
    const phrases = Array.from({ length: 1_000 }, (_, i) => `sentence number ${i} of a server`);
    const started = performance.now();
    const text = compact(`${'lorem ipsum dolor '.repeat(2_200)}sentence number 999 of a server`);
    expect(findPhrases(indexPhrases(phrases), text).size).toBe(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('a phrase is cut at its gaps', () => {
  expect(phrasePieces('Host … rejected … for you')).toEqual(['host', 'rejected', 'foryou']);
  expect(phrasePieces('…')).toEqual([]);
});
