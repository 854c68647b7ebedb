import { describe, expect, it } from 'vitest';
import { matchRules } from '../../../src/core/rules/match.ts';
import { bookOf, subjectSaying, type WrittenFile } from './make-book.ts';

/** The ids of the rules that hold, the winner first. */
function winners(
  files: readonly WrittenFile[],
  ...said: Parameters<typeof subjectSaying> extends [unknown, ...infer Rest] ? Rest : never
) {
  const book = bookOf(...files);
  return matchRules(book, subjectSaying(book, ...said)).map(({ rule }) => rule.id);
}

const LONG = 'Recipient address rejected: User unknown in local table';

const COMMON: WrittenFile = {
  rules: [
    { id: 'common/long', when: { says: LONG } },
    { id: 'common/short', when: { says: 'User unknown' } },
  ],
};
const PROVIDER: WrittenFile = {
  side: 'remote',
  hosts: ['example.com'],
  rules: [
    { id: 'example/sentence', when: { says: 'User unknown' } },
    { id: 'example/wildcard', when: { status: 'x.1.x' } },
  ],
};
const FLOOR: WrittenFile = { side: 'floor', rules: [{ id: 'status/x-1-1', when: { status: 'x.1.1' } }] };

const REFUSED = `550 5.1.1 ${LONG}`;
const BY_HOST = { remoteMta: 'mx.example.com', status: '5.1.1', replyCode: '550' };

describe('which rule wins (rules/README.md)', () => {
  it('the longer sentence', () => {
    expect(winners([COMMON], REFUSED)).toEqual(['common/long', 'common/short']);
  });

  it('host and sentence together, then a long exact sentence, then a host with a wildcard code, then a code', () => {
    expect(winners([COMMON, PROVIDER, FLOOR], REFUSED, BY_HOST)).toEqual([
      'example/sentence',
      'common/long',
      'example/wildcard',
      'common/short',
      'status/x-1-1',
    ]);
  });

  it('file order never matters', () => {
    expect(winners([FLOOR, PROVIDER, COMMON], REFUSED, BY_HOST)).toEqual(
      winners([COMMON, PROVIDER, FLOOR], REFUSED, BY_HOST),
    );
  });

  it('words about the recipient before longer words elsewhere in the notice', () => {
    const two: WrittenFile = {
      rules: [
        { id: 'common/near', when: { says: 'Mailbox full' } },
        { id: 'common/far', when: { says: 'Our servers had a very long day and refuse everything' } },
      ],
    };
    const elsewhere = 'Our servers had a very long day and refuse everything';
    expect(winners([two], '552 Mailbox full', { elsewhere })).toEqual(['common/near', 'common/far']);
    expect(winners([two], '552 no', { elsewhere })).toEqual(['common/far']);
  });

  it('any sentence before weak words, though those are longer and have a code', () => {
    const weak: WrittenFile = {
      rules: [
        {
          id: 'common/weak',
          when: { says: 'Access denied, message refused by this server', status: 'x.7.1', weak: true },
        },
        { id: 'common/telling', when: { says: 'blocked by list' } },
      ],
    };
    const said = '550 5.7.1 Access denied, message refused by this server: blocked by list';
    expect(winners([weak], said, { status: '5.7.1' })).toEqual(['common/telling', 'common/weak']);
  });

  it('a code alone only where nobody says a word that is known', () => {
    expect(winners([COMMON, FLOOR], '550 5.1.1 nope', { status: '5.1.1' })).toEqual(['status/x-1-1']);
    expect(winners([COMMON, FLOOR], '550 nope')).toEqual([]);
  });

  it('an exact code before a group, a group before a class', () => {
    const floor: WrittenFile = {
      side: 'floor',
      rules: [
        { id: 'status/class', when: { status: '5.x.x' } },
        { id: 'status/group', when: { status: '5.7.x' } },
        { id: 'status/exact', when: { status: '5.7.26' } },
        { id: 'status/detail', when: { status: 'x.7.26' } },
      ],
    };
    const order = winners([floor], '550 nope', { status: '5.7.26' });
    expect(order.slice(0, 2)).toEqual(['status/exact', 'status/detail']);
    expect(order).toHaveLength(4);
  });

  it('of the alternatives of one rule the most specific counts', () => {
    const book = bookOf({
      rules: [{ id: 'common/a', when: [{ says: 'unknown' }, { says: 'User unknown', status: 'x.1.1' }] }],
    });
    const [match, ...others] = matchRules(book, subjectSaying(book, '550 5.1.1 User unknown', { status: '5.1.1' }));
    expect(others).toEqual([]);
    expect(match?.when.says).toEqual(['User unknown']);
  });
});

describe('what a match says about itself', () => {
  it.each([
    [PROVIDER, REFUSED, BY_HOST, 'provider', 'host'],
    [COMMON, REFUSED, {}, 'sentence', 'not-needed'],
    [FLOOR, '550 no', { status: '5.1.1' }, 'code', 'not-needed'],
  ] as const)('%#: its basis and proof', (file, words, facts, basis, proof) => {
    const book = bookOf(file);
    expect(matchRules(book, subjectSaying(book, words, facts))[0]).toMatchObject({ basis, proof });
  });

  it('where the phrase stood, for the quote', () => {
    const book = bookOf(COMMON);
    const words = '550 5.1.1 Recipient  address rejected:\n  User unknown in local table';
    const hit = matchRules(book, subjectSaying(book, words))[0]?.hits[0];
    expect(words.slice(hit?.start, hit?.end)).toBe('Recipient  address rejected:\n  User unknown in local table');
  });
});
