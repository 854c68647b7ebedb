import { describe, expect, it } from 'vitest';
import { matchRules } from '../../../src/core/rules/match.ts';
import { bookOf, subjectSaying } from './make-book.ts';

/** Whether a rule with this `when` holds for these words and facts. */
function holds(
  when: Readonly<Record<string, unknown>>,
  words: string,
  facts: Parameters<typeof subjectSaying>[2] = {},
): boolean {
  const book = bookOf({ rules: [{ id: 'common/asked', when }] });
  return matchRules(book, subjectSaying(book, words, facts)).length > 0;
}

describe('codes', () => {
  it.each([
    ['5.7.26', '5.7.26', true],
    ['x.7.26', '4.7.26', true],
    ['5.7.x', '5.7.515', true],
    ['x.7.x', '5.7.1', true],
    ['x.7.2', '5.7.26', false],
    ['5.7.26', '4.7.26', false],
    ['x.1.1', undefined, false],
  ])('status %s and %s: %s', (status, stated, wanted) => {
    expect(holds({ status }, 'no', stated === undefined ? {} : { status: stated })).toBe(wanted);
  });

  it.each([
    ['550', '550', true],
    ['55x', '554', true],
    ['5xx', '421', false],
    ['550', undefined, false],
  ])('reply %s and %s: %s', (reply, stated, wanted) => {
    expect(holds({ reply }, 'no', stated === undefined ? {} : { replyCode: stated })).toBe(wanted);
  });

  it('of several any will do', () => {
    expect(holds({ status: ['x.1.1', 'x.1.2'] }, 'no', { status: '5.1.2' })).toBe(true);
  });
});

describe('words', () => {
  it.each([
    ['says', { says: ['mailbox full', 'over quota'] }, 'user is over quota', true],
    ['says', { says: ['mailbox full', 'over quota'] }, 'no', false],
    ['also-says', { says: 'over quota', 'also-says': 'mailbox' }, 'mailbox of taro is over quota', true],
    ['also-says', { says: 'over quota', 'also-says': 'mailbox' }, 'taro is over quota', false],
    ['unless-says', { says: 'over quota', 'unless-says': 'the sender' }, 'the sender is over quota', false],
    ['unless-says', { says: 'over quota', 'unless-says': 'the sender' }, 'taro is over quota', true],
    ['matches', { matches: '^550 .*unknown$' }, '550 this\n user is UNKNOWN', true],
    ['matches', { matches: '^550 .*unknown$' }, '550 known', false],
    ['a gap', { says: 'server … rejected you' }, 'server mx.example.jp rejected you', true],
    ['a gap that is too wide', { says: 'server … rejected you' }, `server ${'x'.repeat(130)} rejected you`, false],
  ])('%s (%#)', (_, when, words, wanted) => {
    expect(holds(when, words)).toBe(wanted);
  });
});

describe('hosts, domains, commands, actions', () => {
  it.each([
    [{ 'refusing-host': 'example.com' }, { remoteMta: 'mx.example.com' }, true],
    [{ 'refusing-host': 'example.com' }, { remoteMta: 'mx.notexample.com' }, false],
    [{ 'refusing-host': 'example.com' }, { reportingMta: 'mx.example.com' }, false],
    [{ 'reporting-host': 'Example.JP' }, { reportingMta: 'mail.example.jp' }, true],
    [{ 'recipient-domain': 'example.jp' }, { finalRecipient: 'taro@mail.example.jp' }, true],
    [{ 'recipient-domain': 'example.jp' }, {}, false],
    [{ command: 'RCPT' }, { command: 'RCPT' }, true],
    [{ command: ['MAIL', 'CONN'] }, { command: 'RCPT' }, false],
    [{ action: 'failed' }, { action: 'failed' }, true],
    [{ action: 'failed' }, {}, false],
  ] as const)('%j with %j: %s', (when, facts, wanted) => {
    expect(holds(when, 'no', facts)).toBe(wanted);
  });
});

describe('the kind of notice', () => {
  it.each([
    ['failure', undefined, true],
    ['delay', undefined, true],
    ['auto-reply', undefined, false],
    ['auto-reply', 'auto-reply', true],
    ['failure', 'auto-reply', false],
  ] as const)('%s, asked for %s: %s', (kind, wantedKind, wanted) => {
    expect(holds({ says: 'not here', ...(wantedKind && { kind: wantedKind }) }, 'not here', { kind })).toBe(wanted);
  });

  it('and what it is about', () => {
    const when = { kind: 'other', about: 'symptom', says: 'メールが届かない' };
    expect(holds(when, 'メールが届かない', { kind: 'other', about: 'symptom' })).toBe(true);
    expect(holds(when, 'メールが届かない', { kind: 'other', about: 'phishing' })).toBe(false);
    expect(holds(when, 'メールが届かない', { kind: 'failure' })).toBe(false);
  });
});

describe('whose address the line names', () => {
  it.each([
    ['550 <order@shop.example.jp>: unknown', 'sender', true],
    ['550 <taro@example.com>: unknown', 'sender', false],
    ['550 <order@shop.example.jp> to <taro@example.com>: unknown', 'sender', false],
    ['550 <taro@example.com>: unknown', 'recipient', true],
    ['550 unknown', 'recipient', false],
  ])('%s, asked for the %s: %s', (words, whose, wanted) => {
    const facts = { finalRecipient: 'taro@example.com', sender: 'order@shop.example.jp' };
    expect(holds({ says: 'unknown', 'names-address-of': whose }, words, facts)).toBe(wanted);
  });
});

it('nothing is asked of a rule without `when`', () => {
  const book = bookOf({ rules: [{ id: 'common/asked-only' }] });
  expect(matchRules(book, subjectSaying(book, 'anything'))).toEqual([]);
});
