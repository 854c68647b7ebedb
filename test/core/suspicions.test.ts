import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { suspicionsOf } from '../../src/core/suspicions.ts';
import { NO_PROFILE, type TeamProfile } from '../../src/core/team-profile.ts';
import { makeDiagnosis } from '../replies/make-triage.ts';
import { makeNotice, makeReturned } from './make-notice.ts';
import { bookOf, ruleOf } from './rules/make-book.ts';

const OURS = { ...NO_PROFILE, domains: ['shop.example.jp'], hosts: ['mail.shop.example.jp'] };

/** What is suspected of a mail that passed these hosts. */
function suspected(
  receivedHosts: readonly string[],
  profile: TeamProfile = OURS,
  diagnoses: readonly Diagnosis[] = [],
) {
  return suspicionsOf(makeNotice({ returned: makeReturned({ receivedHosts }) }), diagnoses, { profile });
}

describe('backscatter', () => {
  it('is a mail under our name that none of our hosts has seen', () => {
    expect(suspected(['mx.example.net', 'dsl-7.example.org'])).toEqual(['backscatter']);
  });

  it.each([
    ['one of our hosts sent it', ['mx.example.net', 'mail.shop.example.jp'], OURS],
    [
      'our hosting company sent it',
      ['www7.hosting.example.ne.jp'],
      { ...OURS, hosting: { name: 'H', hosts: ['hosting.example.ne.jp'] } },
    ],
    [
      'a service sent it for us',
      ['o1.letters.example.net'],
      { ...OURS, services: [{ name: 'L', hosts: ['letters.example.net'] }] },
    ],
    ['its way is not shown', [], OURS],
    ['the team named no hosts', ['mx.example.net'], { ...OURS, hosts: [] }],
    ['it does not bear our name', ['mx.example.net'], { ...OURS, domains: ['example.co.jp'] }],
  ])('is not suspected where %s', (_, hosts, profile) => {
    expect(suspected(hosts, profile)).toEqual([]);
  });
});

it('a rule on stolen logins raises the suspicion of one', () => {
  const rule = ruleOf(
    bookOf({ rules: [{ id: 'common/account-compromised', when: { says: 'sending suspended' } }] }),
    'common/account-compromised',
  );
  expect(suspected([], OURS, [makeDiagnosis({ rule })])).toEqual(['hijack']);
});

it('a forward is told from the reasoning', () => {
  const because = [{ kind: 'forwarded-to', typed: 'info@example.co.jp', final: 'taro@example.com' }] as const;
  expect(suspected([], OURS, [makeDiagnosis({ because })])).toEqual(['forwarded']);
});
