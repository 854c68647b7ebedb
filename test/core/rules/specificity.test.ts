import { describe, expect, it } from 'vitest';
import { matchRules } from '../../../src/core/rules/match.ts';
import { POINTS } from '../../../src/core/rules/specificity.ts';
import { bookOf, subjectSaying, type WrittenFile } from './make-book.ts';

/** The points of the only rule of a file. */
function pointsOf(
  header: object,
  when: object,
  words: string,
  facts: Parameters<typeof subjectSaying>[2] = {},
): number | undefined {
  const book = bookOf({ ...header, rules: [{ id: 'some/rule', when }] } as WrittenFile);
  return matchRules(book, subjectSaying(book, words, facts))[0]?.specificity;
}

const NONE = {};
const PROVIDER = { side: 'remote', hosts: ['example.com'] };
const BY_HOST = {
  remoteMta: 'mx.example.com',
  status: '5.7.26',
  replyCode: '550',
  command: 'DATA',
  action: 'failed',
} as const;

describe('one point a character of the phrases', () => {
  it.each([
    ['blanks do not count', { says: 'User unknown' }, 'User   unknown', 11],
    ['both phrases count', { says: 'User unknown', 'also-says': 'in table' }, 'User unknown in table', 18],
    ['the longest of a list counts', { says: ['unknown', 'User unknown'] }, 'User unknown', 11],
    [
      'to sixty',
      { says: 'a very long sentence '.repeat(10).trim() },
      'a very long sentence '.repeat(10),
      POINTS.longestPhrases,
    ],
    ['an expression to forty', { matches: 'x{50}' }, 'x'.repeat(50), POINTS.longestExpression],
    ['weak words to five', { says: 'User unknown', weak: true }, 'User unknown', POINTS.weakWords],
  ])('%s', (_, when, words, wanted) => {
    expect(pointsOf(NONE, when, words)).toBe(wanted);
  });
});

describe('more for each condition', () => {
  it.each([
    ['an exact status', { status: '5.7.26' }, 12],
    ['a status of either class', { status: 'x.7.26' }, 10],
    ['a group of statuses', { status: '5.7.x' }, 3],
    ['a reply', { reply: '550' }, 4],
    ['a class of replies', { reply: '55x' }, 1],
    ['a command', { command: 'DATA' }, 8],
    ['an action', { action: 'failed' }, 4],
    ['a kind', { kind: 'failure' }, 4],
  ])('%s', (_, when, wanted) => {
    const said = { says: 'User unknown' };
    const plain = pointsOf(NONE, said, 'User unknown', BY_HOST) ?? 0;
    expect((pointsOf(NONE, { ...said, ...when }, 'User unknown', BY_HOST) ?? 0) - plain).toBe(wanted);
  });

  it('weak words gain nothing by codes', () => {
    const when = { says: 'User unknown', weak: true, status: '5.7.26', reply: '550' };
    expect(pointsOf(NONE, when, 'User unknown', BY_HOST)).toBe(POINTS.weakWords);
  });

  it('a proved provider, and one of its sentences', () => {
    expect(pointsOf(PROVIDER, { status: '5.7.26' }, 'no', BY_HOST)).toBe(POINTS.host + POINTS.exactStatus);
    expect(pointsOf(PROVIDER, { says: 'User unknown' }, 'User unknown', BY_HOST)).toBe(
      11 + POINTS.host + POINTS.provedSentence,
    );
  });
});

describe('what rules/README.md promises', () => {
  it('a long exact sentence beats a host with a wildcard code', () => {
    const sentence = pointsOf(NONE, { says: 'x'.repeat(40) }, 'x'.repeat(40)) ?? 0;
    expect(sentence).toBeGreaterThan(pointsOf(PROVIDER, { status: '5.7.x' }, 'no', BY_HOST) ?? 0);
  });

  it("host and sentence together beat anybody's longest sentence of the same words", () => {
    const said = 'x'.repeat(60);
    const proved = pointsOf(PROVIDER, { says: said }, said, BY_HOST) ?? 0;
    expect(proved).toBeGreaterThan(
      pointsOf(NONE, { says: said, status: '5.7.26', reply: '550', command: 'DATA' }, said, BY_HOST) ?? 0,
    );
  });
});
