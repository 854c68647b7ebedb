import { describe, expect, it } from 'vitest';
import { namesOwnAddress, refusedByOwnSide, sayWhoRefused } from '../../../src/core/judgement/who-refused.ts';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { makeNotice } from '../make-notice.ts';
import { makeProposal, makeSituation } from './make-situation.ts';

describe('sayWhoRefused', () => {
  it.each([
    [
      "the recipient's side",
      { remoteMta: 'mx.example.com' },
      [{ kind: 'refused-by-recipient-side', host: 'mx.example.com' }],
    ],
    [
      'a host of another company',
      { remoteMta: 'filter.example.net' },
      [{ kind: 'refused-by-host', host: 'filter.example.net' }],
    ],
    [
      'a host known by address alone',
      { remoteIp: '192.0.2.25' },
      [{ kind: 'refused-by-recipient-side', host: '192.0.2.25' }],
    ],
    [
      'the host that wrote the notice',
      { reportingMta: 'mail.shop.example.jp' },
      [{ kind: 'decided-by-reporting-host', host: 'mail.shop.example.jp' }],
    ],
    ['nobody who is named', {}, []],
  ])('%s', (_, facts, wanted) => {
    expect(sayWhoRefused(makeProposal(), makeSituation({ facts })).because).toEqual(wanted);
  });

  it('says at which command, and leaves the party alone', () => {
    const told = sayWhoRefused(
      makeProposal(),
      makeSituation({ facts: { command: 'RCPT', remoteMta: 'mx.example.com' } }),
    );
    expect(told.because[0]).toEqual({ kind: 'at-command', command: 'RCPT' });
    expect(told.party).toBe('sender');
  });

  it("the sender's own relay, where the notice says so", () => {
    const notice = makeNotice({ text: 'The mail was rejected by the relay mail.example.net' });
    const told = sayWhoRefused(makeProposal(), makeSituation({ notice, facts: { remoteMta: 'mail.example.net' } }));
    expect(told.because).toEqual([{ kind: 'refused-by-own-side', host: 'mail.example.net' }]);
  });
});

describe('refusedByOwnSide', () => {
  const profiles = {
    'our own host': { ...NO_PROFILE, hosts: ['shop.example.jp'] },
    'our hosting company': { ...NO_PROFILE, hosting: { name: 'Example Hosting', hosts: ['shop.example.jp'] } },
    'a service that sends for us': { ...NO_PROFILE, services: [{ name: 'Letters', hosts: ['shop.example.jp'] }] },
  };

  it.each(Object.entries(profiles))('%s: our administrator has to act, no address is dead', (_, profile) => {
    const situation = makeSituation({ profile, facts: { remoteMta: 'out.shop.example.jp' } });
    expect(refusedByOwnSide(makeProposal({ party: 'recipient-admin' }), situation)).toMatchObject({
      party: 'sender-admin',
      also: ['recipient-admin'],
      dead: false,
      because: [{ kind: 'refused-by-own-side', host: 'out.shop.example.jp' }],
    });
  });

  it.each([
    ['a stranger refused', { hosts: ['shop.example.jp'] }, { remoteMta: 'mx.example.com' }],
    ['nobody is named', { hosts: ['shop.example.jp'] }, {}],
    ['the team named no host', {}, { remoteMta: 'out.shop.example.jp' }],
    [
      'the mail was for us',
      { hosts: ['shop.example.jp'], domains: ['example.com'] },
      { remoteMta: 'mx.shop.example.jp' },
    ],
  ])('stays as it is where %s', (_, profile, facts) => {
    const proposal = makeProposal({ party: 'recipient-admin' });
    expect(refusedByOwnSide(proposal, makeSituation({ profile: { ...NO_PROFILE, ...profile }, facts }))).toBe(proposal);
  });
});

describe('namesOwnAddress', () => {
  const words = '550 5.1.1 <order@shop.example.jp>: Sender address rejected: User unknown';

  it('the sender was refused, not the recipient', () => {
    expect(namesOwnAddress(makeProposal({ party: 'recipient' }), makeSituation({ words }))).toMatchObject({
      reason: 'rejected',
      party: 'sender-admin',
      dead: false,
      because: [{ kind: 'names-own-address', address: 'order@shop.example.jp' }],
    });
  });

  it('a reason that lies elsewhere stays, and nothing is dead', () => {
    const told = namesOwnAddress(
      makeProposal({ reason: 'authfailure', party: 'dns-manager' }),
      makeSituation({ words }),
    );
    expect(told).toMatchObject({ reason: 'authfailure', party: 'dns-manager', dead: false });
  });

  it.each([
    ["the recipient's address", '550 <taro@example.com>: User unknown'],
    ['both', '550 <order@shop.example.jp> may not write to <taro@example.com>: User unknown'],
    ['neither', '550 User unknown'],
  ])('stays as it is where the line names %s', (_, said) => {
    const proposal = makeProposal();
    expect(namesOwnAddress(proposal, makeSituation({ words: said }))).toBe(proposal);
  });
});
