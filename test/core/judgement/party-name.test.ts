import { describe, expect, it } from 'vitest';
import { partyName } from '../../../src/core/judgement/party-name.ts';
import type { Party } from '../../../src/core/party.ts';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { makeSituation } from './make-situation.ts';

const facts = {
  remoteMta: 'mx1.mail.example.net',
  reportingMta: 'www1234.hosting.example.ne.jp',
  originalRecipient: 'info@example.co.jp',
};
const nameOf = (party: Party, parts: Parameters<typeof makeSituation>[0] = { facts }, values = {}) =>
  partyName(party, makeSituation(parts), values);

describe('the party by name', () => {
  it.each([
    ['sender', 'order@shop.example.jp'],
    ['sender-admin', 'shop.example.jp'],
    ['sender-host', 'example.ne.jp'],
    ['dns-manager', 'shop.example.jp'],
    ['recipient', 'info@example.co.jp'],
    ['recipient-admin', 'example.co.jp'],
    ['recipient-provider', 'example.net'],
    ['list-owner', 'info@example.co.jp'],
    ['blocklist-operator', undefined],
    ['nobody-wait', undefined],
    ['unknown', undefined],
  ] as const)('%s is %s', (party, wanted) => {
    expect(nameOf(party)).toBe(wanted);
  });

  it('is what the reply speaks of, where it does', () => {
    expect(nameOf('dns-manager', { facts }, { 'auth-domain': 'mail.example.org' })).toBe('mail.example.org');
    expect(nameOf('blocklist-operator', { facts }, { list: 'bl.example.org' })).toBe('bl.example.org');
  });

  it("is the recipient's domain where a rule means the recipient's DNS", () => {
    const file = { rules: [{ id: 'common/unknown', dns: 'recipient', when: { says: 'User unknown' } }] };
    expect(nameOf('dns-manager', { file })).toBe('example.com');
  });

  it('is the host behind the domain where no host refused', () => {
    expect(nameOf('recipient-provider', {})).toBe('example.com');
  });
});

describe("the team's own contacts", () => {
  const profile = {
    ...NO_PROFILE,
    hosting: { name: 'Example Hosting', hosts: [] },
    contacts: { 'sender-admin': { name: 'Sato' }, 'recipient-admin': { name: 'Suzuki' } },
  };

  it.each([
    ['sender-admin', 'outgoing', 'Sato'],
    ['sender-admin', 'unknown', 'Sato'],
    ['sender-admin', 'incoming', 'shop.example.jp'],
    ['recipient-admin', 'incoming', 'Suzuki'],
    ['recipient-admin', 'outgoing', 'example.com'],
    ['sender-host', 'outgoing', 'Example Hosting'],
    ['sender-host', 'incoming', undefined],
  ] as const)('%s of %s mail: %s', (party, direction, wanted) => {
    expect(nameOf(party, { profile, direction })).toBe(wanted);
  });
});
