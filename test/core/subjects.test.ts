import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/core/bounce-facts.ts';
import { subjectsOf } from '../../src/core/subjects.ts';
import { makeFacts, makeNotice, makeReturned } from './make-notice.ts';

const facts = (...actions: readonly Action[]) =>
  actions.map((action) => makeFacts('x', { action, finalRecipient: `${action}@example.com` }));
const addresses = (...parts: Parameters<typeof subjectsOf>) =>
  subjectsOf(...parts).map(({ finalRecipient }) => finalRecipient);

describe('who is diagnosed', () => {
  it.each([
    [
      'those that were not delivered',
      ['failed', 'delivered', 'delayed', 'relayed', 'expanded'],
      'failure',
      ['failed@example.com', 'delayed@example.com'],
    ],
    ['all, where the notice says of none that it failed', ['delivered'], 'failure', ['delivered@example.com']],
    [
      'all of a success report',
      ['delivered', 'relayed'],
      'delivered',
      ['delivered@example.com', 'relayed@example.com'],
    ],
    ['nobody of an ordinary mail', ['failed'], 'other', []],
    ['nobody of what cannot be read', ['failed'], 'unreadable', []],
  ] as const)('%s', (_, actions, kind, wanted) => {
    expect(addresses(makeNotice(), facts(...actions), { kind, about: undefined })).toEqual(wanted);
  });

  it('whoever answered automatically', () => {
    const notice = makeNotice({ from: 'hanako@example.com', text: 'I am away' });
    expect(addresses(notice, [], { kind: 'auto-reply', about: undefined })).toEqual(['hanako@example.com']);
  });

  it.each([
    [
      'the report names',
      'Feedback-Type: abuse\nOriginal-Rcpt-To: <Taro@example.com>\nReported-Domain: shop.example.jp',
      ['taro@example.com'],
    ],
    ['asked to be removed', 'Feedback-Type: opt-out\nRemoval-Recipient: hanako@example.com', ['hanako@example.com']],
    ['the mail was sent to', 'Feedback-Type: abuse', ['taro@example.com', 'jiro@example.com']],
  ])('whoever complained: whom %s', (_, text, wanted) => {
    const notice = makeNotice({
      reports: [{ type: 'feedback-report', text }],
      returned: makeReturned({ to: ['taro@example.com', 'jiro@example.com'] }),
    });
    expect(addresses(notice, [], { kind: 'feedback', about: undefined })).toEqual(wanted);
  });

  it('a complaint that names nobody still has one entry', () => {
    expect(addresses(makeNotice({ text: 'Feedback-Type: abuse' }), [], { kind: 'feedback', about: undefined })).toEqual(
      [undefined],
    );
  });

  it.each([
    ['symptom', 1],
    ['phishing', 1],
    ['challenge-response', 1],
    ['read-receipt', 0],
  ] as const)('talk about %s: %i without a recipient', (about, count) => {
    const told = subjectsOf(makeNotice({ text: 'taro@example.com' }), facts('failed'), { kind: 'other', about });
    expect(told).toEqual(Array.from({ length: count }, () => ({ readBy: 'whole', words: 'taro@example.com' })));
  });
});
