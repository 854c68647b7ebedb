import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../src/core/rules/laws.ts';
import { bookOf, type WrittenFile, type WrittenRule } from './make-book.ts';

const text = (...who: readonly string[]) => ({
  title: 'a',
  why: 'b',
  steps: who.map((actor) => ({ who: actor, do: 'c' })),
});

/** A rule that keeps every law. */
const GOOD = {
  id: 'common/unknown',
  when: { says: 'User unknown' },
  sources: ['https://example.com/help'],
  examples: ['550 5.1.1 User unknown'],
  texts: { en: text('helpdesk'), ja: text('helpdesk') },
};

/** What the laws say of a rule that differs from {@link GOOD}, beside other files. */
function breaches(
  parts: Partial<WrittenRule>,
  header: object = {},
  ...others: readonly WrittenFile[]
): readonly string[] {
  const book = bookOf({ ...header, rules: [{ ...GOOD, ...parts }] } as WrittenFile, ...others);
  return checkRules(book, (rule) => rule.family.file === 'file-1.yaml').map(({ law }) => law);
}

const en = (parts: object) => ({ texts: { en: { ...text('helpdesk'), ...parts }, ja: text('helpdesk') } });

describe('the laws of rules', () => {
  it('a good rule breaks none', () => {
    expect(breaches({})).toEqual([]);
  });

  it.each([
    ['an id of another family', {}, { family: 'other' }, 'its id must begin with other/'],
    ['no texts', { texts: undefined }, {}, 'has no texts; write title, why, steps in en and ja'],
    [
      "a first step that is not the helpdesk's",
      { texts: { en: text('sender'), ja: text('sender') } },
      {},
      "its first step must be the helpdesk's: say what the reader does now",
    ],
    ['no source', { sources: [] }, {}, 'has no source; name the page, or write unverified and verified: false'],
    ['nothing verified, said to be', { sources: ['unverified'] }, {}, 'rests on nothing verified; add verified: false'],
    ['no example', { examples: [] }, {}, 'has no example; quote the sentence as it is received'],
    [
      'a short phrase',
      { when: { says: ['User unknown', 'no … user'] } },
      {},
      "'no … user' begins with fewer than 6 characters; quote more of the sentence",
    ],
    ['a short mark', {}, { marks: ['abc'] }, "'abc' begins with fewer than 6 characters; quote more of the sentence"],
    [
      'a provider nothing proves',
      {},
      { side: 'remote' },
      'cannot prove its provider; give the file hosts, domains or marks, or the condition own-words: true',
    ],
    [
      'a living address called dead',
      { reason: 'mailboxfull', 'address-is-dead': true },
      {},
      'address-is-dead does not go with mailboxfull',
    ],
    [
      'waiting on what is final',
      { reason: 'rejected', party: 'nobody-wait', permanence: 'permanent' },
      {},
      'a permanent failure is never nobody-wait; name who can act',
    ],
    [
      'a question that leads nowhere',
      {
        ask: {
          en: 'a?',
          ja: 'b?',
          choices: ['common/unknown', 'common/gone'].map((cause) => ({ en: 'a', ja: 'b', cause })),
        },
      },
      {},
      'asks for common/gone, which is no rule',
    ],
    [
      'a placeholder nobody fills',
      en({ why: 'Ask {somebody}' }),
      {},
      /^\{somebody\} is no placeholder; known: recipient, /,
    ],
    [
      'a placeholder nobody fills, in a field',
      en({ steps: [{ who: 'helpdesk', do: 'c', fill: { IP: '{ipp}' } }] }),
      {},
      /^\{ipp\} is no placeholder/,
    ],
    [
      'more steps in one language',
      { texts: { en: text('helpdesk', 'sender'), ja: text('helpdesk') } },
      {},
      'has more steps in one language than in the other',
    ],
    [
      'steps of different people',
      { texts: { en: text('helpdesk', 'sender'), ja: text('helpdesk', 'recipient') } },
      {},
      'its steps differ in who acts',
    ],
    [
      'an example it does not take',
      { examples: ['550 no such mailbox'] },
      {},
      'loses its example to no rule: 550 no such mailbox',
    ],
    [
      'an expression without near misses',
      { when: { matches: 'user .* unknown' }, examples: ['user taro unknown'] },
      {},
      'has a regular expression and no near-misses; quote sentences it must not take',
    ],
    [
      'a near miss it takes',
      { 'near-misses': ['550 User unknown, said the sender'] },
      {},
      'wins its near miss: 550 User unknown, said the sender',
    ],
  ] as const)('%s', (_, parts, header, law) => {
    const found = breaches(parts as Partial<WrittenRule>, header);
    expect(found.some((breach) => (typeof law === 'string' ? breach === law : law.test(breach)))).toBe(true);
  });

  it('a rule that only a question leads to needs no example', () => {
    expect(breaches({ when: [], examples: [] })).toEqual([]);
  });

  it('a breach says where', () => {
    const [breach] = checkRules(bookOf({ rules: [{ ...GOOD, sources: [] }] }));
    expect(breach?.where).toMatch(/^file-1\.yaml:\d+ common\/unknown$/);
  });
});
