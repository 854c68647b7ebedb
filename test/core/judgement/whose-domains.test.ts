import { describe, expect, it } from 'vitest';
import {
  anotherIsNamed,
  domainsNotAligned,
  forwardedElsewhere,
  freemailFromElsewhere,
  sameDomainOnBothSides,
} from '../../../src/core/judgement/whose-domains.ts';
import { makeNotice, makeReturned } from '../make-notice.ts';
import { makeProposal, makeSituation } from './make-situation.ts';

describe('forwardedElsewhere', () => {
  const facts = { originalRecipient: 'info@example.co.jp', finalRecipient: 'taro@example.com' };

  it('whoever set up the forward has to mend it', () => {
    expect(forwardedElsewhere(makeProposal({ party: 'sender' }), makeSituation({ facts }))).toMatchObject({
      party: 'list-owner',
      also: ['sender'],
      because: [{ kind: 'forwarded-to', typed: 'info@example.co.jp', final: 'taro@example.com' }],
    });
  });

  it('a refusal for other reasons stays with its party, and the forward is told', () => {
    const told = forwardedElsewhere(
      makeProposal({ reason: 'authfailure', party: 'dns-manager' }),
      makeSituation({ facts }),
    );
    expect(told.party).toBe('dns-manager');
    expect(told.because).toHaveLength(1);
  });

  it.each([
    ['no other address was typed', { originalRecipient: undefined }],
    ['a tag was typed', { originalRecipient: 'taro+shop@example.com' }],
    ['a name below the domain was typed', { originalRecipient: 'taro@mail.example.com' }],
  ])('stays as it is where %s', (_, other) => {
    const proposal = makeProposal();
    expect(forwardedElsewhere(proposal, makeSituation({ facts: other }))).toBe(proposal);
  });
});

describe('anotherIsNamed', () => {
  const facts = { finalRecipient: 'info@example.co.jp' };
  const words = '550 5.1.1 <taro@example.net>: User unknown';

  it('a refusal of another address behind the typed one calls neither the typed one dead nor its sender to act', () => {
    expect(anotherIsNamed(makeProposal({ party: 'sender' }), makeSituation({ facts, words }))).toMatchObject({
      party: 'list-owner',
      dead: false,
      because: [{ kind: 'forwarded-to', typed: 'info@example.co.jp', final: 'taro@example.net' }],
    });
  });

  it.each([
    ['the recipient itself is named', '550 5.1.1 <info@example.co.jp>: User unknown'],
    ['another of its organisation is named', '550 5.1.1 <taro@mail.example.co.jp>: User unknown'],
    ['it is rewritten', '550 5.1.1 <info+shop@example.net>: User unknown'],
    ['the sender is named', '550 5.1.1 <order@shop.example.jp>: User unknown'],
    ['an address stands elsewhere in the words', '550 5.1.1 User unknown, ask <postmaster@example.net>'],
    ['nobody is named', '550 5.1.1 User unknown'],
  ])('stays as it is where %s', (_, other) => {
    const proposal = makeProposal();
    expect(anotherIsNamed(proposal, makeSituation({ facts, words: other }))).toBe(proposal);
  });

  it('stays as it is where the address is not the reason', () => {
    const proposal = makeProposal({ reason: 'mesgtoobig' });
    expect(anotherIsNamed(proposal, makeSituation({ facts, words }))).toBe(proposal);
  });
});

describe('sameDomainOnBothSides', () => {
  const facts = { finalRecipient: 'taro@shop.example.jp' };

  it("both ends are the sender's own administrator's", () => {
    expect(sameDomainOnBothSides(makeProposal({ party: 'recipient-admin' }), makeSituation({ facts }))).toMatchObject({
      party: 'sender-admin',
      because: [{ kind: 'same-domain', domain: 'shop.example.jp' }],
    });
  });

  it('a sender who mistyped stays the one to act', () => {
    expect(sameDomainOnBothSides(makeProposal({ party: 'sender' }), makeSituation({ facts })).party).toBe('sender');
  });

  it.each([
    ['of another company', 'order@shop.example.jp', 'taro@example.com'],
    ['strangers at one free-mail service', 'order@gmail.com', 'taro@gmail.com'],
  ])('%s stay as they are', (_, sender, finalRecipient) => {
    const proposal = makeProposal({ party: 'recipient-admin' });
    expect(sameDomainOnBothSides(proposal, makeSituation({ sender, facts: { finalRecipient } }))).toBe(proposal);
  });
});

describe('freemailFromElsewhere', () => {
  const told = (from: string, reportingMta: string | undefined, reason: 'authfailure' | 'blocked' = 'authfailure') =>
    freemailFromElsewhere(
      makeProposal({ reason, party: 'dns-manager' }),
      makeSituation({ notice: makeNotice({ returned: makeReturned({ from }) }), facts: { reportingMta } }),
    );

  it("a free-mail From out of a web host is the sender's to change", () => {
    expect(told('shop@gmail.com', 'www1234.hosting.example.ne.jp')).toMatchObject({
      party: 'sender',
      also: ['dns-manager'],
      because: [{ kind: 'freemail-from', domain: 'gmail.com' }],
    });
  });

  it.each([
    ["the service's own server", 'shop@gmail.com', 'mail-sor-f41.google.com', 'authfailure'],
    ["the service's own server under another name", 'shop@outlook.jp', 'apc01.protection.outlook.com', 'authfailure'],
    ["a company's own domain", 'order@shop.example.jp', 'www1234.hosting.example.ne.jp', 'authfailure'],
    ['an unknown server', 'shop@gmail.com', undefined, 'authfailure'],
    ['a refusal that is no matter of proof', 'shop@gmail.com', 'www1234.hosting.example.ne.jp', 'blocked'],
  ] as const)('%s stays as it is', (_, from, host, reason) => {
    expect(told(from, host, reason)).toMatchObject({ party: 'dns-manager', because: [] });
  });
});

describe('domainsNotAligned', () => {
  const told = (from: string, envelopeFrom: string, reason: 'authfailure' | 'blocked' = 'authfailure') =>
    domainsNotAligned(
      makeProposal({ reason }),
      makeSituation({ notice: makeNotice({ returned: makeReturned({ from, envelopeFrom }) }) }),
    ).because;

  it('is said', () => {
    expect(told('order@shop.example.jp', 'www@host.example.net')).toEqual([
      { kind: 'domains-not-aligned', from: 'shop.example.jp', envelope: 'host.example.net' },
    ]);
  });

  it('is not, where they are one organisation or it does not matter', () => {
    expect(told('order@shop.example.jp', 'bounce@mail.example.jp')).toEqual([]);
    expect(told('order@shop.example.jp', '')).toEqual([]);
    expect(told('order@shop.example.jp', 'www@host.example.net', 'blocked')).toEqual([]);
  });
});
