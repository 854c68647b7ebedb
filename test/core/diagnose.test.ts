import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { makeFacts, makeNotice, makeReturned } from './make-notice.ts';
import { bookOf, ruleOf } from './rules/make-book.ts';

const book = bookOf({
  rules: [
    {
      id: 'common/unknown',
      party: 'sender',
      'address-is-dead': true,
      when: { says: ['User unknown', 'User unknown here'] },
    },
    { id: 'common/full', reason: 'mailboxfull', party: 'recipient', when: { says: 'Mailbox full' } },
    {
      id: 'common/busy',
      reason: 'ratelimited',
      party: 'nobody-wait',
      also: ['recipient-provider'],
      when: { says: 'Server busy, try later' },
    },
  ],
});

const shared = (parts: object = {}) => ({
  book,
  notice: makeNotice({ returned: makeReturned() }),
  classified: { kind: 'failure', about: undefined } as const,
  direction: 'outgoing' as const,
  profile: NO_PROFILE,
  recipients: 1,
  ...parts,
});

describe('diagnose', () => {
  it('shows its working', () => {
    const words = '550 5.1.1 User unknown';
    expect(
      diagnose(makeFacts(words, { status: '5.1.1', remoteMta: 'mx.example.com', command: 'RCPT' }), shared()),
    ).toMatchObject({
      reason: 'userunknown',
      party: 'sender',
      partyName: 'order@shop.example.jp',
      permanence: 'permanent',
      hardBounce: true,
      basis: 'sentence',
      rule: ruleOf(book, 'common/unknown'),
      because: [
        { kind: 'rule', cause: 'common/unknown' },
        { kind: 'at-command', command: 'RCPT' },
        { kind: 'refused-by-recipient-side', host: 'mx.example.com' },
      ],
      quote: words,
      alsoFound: [],
    });
  });

  it('without a rule says so and calls nothing dead', () => {
    expect(diagnose(makeFacts('550 qwertz', { replyCode: '550' }), shared())).toMatchObject({
      reason: 'onhold',
      party: 'unknown',
      rule: undefined,
      basis: 'none',
      confidence: 'low',
      hardBounce: false,
    });
  });

  it("a delay is nobody's and nothing is dead", () => {
    const delay = diagnose(makeFacts('450 User unknown'), shared({ classified: { kind: 'delay', about: undefined } }));
    expect(delay).toMatchObject({
      party: 'nobody-wait',
      alsoInvolved: ['sender'],
      permanence: 'transient',
      hardBounce: false,
    });
  });

  it("a final failure is never nobody's", () => {
    expect(diagnose(makeFacts('421 Server busy, try later'), shared()).party).toBe('recipient-provider');
  });

  it('tells other causes the words name, each reason once, in words of their own', () => {
    const both = diagnose(makeFacts('550 User unknown here; 552 Mailbox full; Mailbox full'), shared());
    expect(both.rule?.id).toBe('common/unknown');
    expect(both.alsoFound.map(({ id }) => id)).toEqual(['common/full']);
  });

  it('what only the rest of the notice says is a weaker cause, and none at all beside another', () => {
    const notice = makeNotice({ subject: '', text: '550 no\n\nMailbox full' });
    expect(diagnose(makeFacts('550 no'), shared({ notice }))).toMatchObject({
      reason: 'mailboxfull',
      confidence: 'medium',
    });
    expect(diagnose(makeFacts('550 no'), shared({ notice, recipients: 2 })).confidence).toBe('low');
    expect(diagnose(makeFacts('550 User unknown'), shared({ notice })).alsoFound).toEqual([]);
  });

  it("takes the cause that the asker's answer led to", () => {
    const told = diagnose(makeFacts('550 User unknown'), shared(), {
      rule: ruleOf(book, 'common/full'),
      because: { kind: 'told-by-asker', cause: 'common/full' },
    });
    expect(told).toMatchObject({ reason: 'mailboxfull', party: 'recipient', hardBounce: false, confidence: 'medium' });
    expect(told.because[0]).toEqual({ kind: 'told-by-asker', cause: 'common/full' });
  });
});
