import { describe, expect, it } from 'vitest';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { caseOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage } from './make-triage.ts';

describe('a delay', () => {
  const delayed = makeDiagnosis({
    party: 'nobody-wait',
    alsoInvolved: ['recipient'],
    facts: { action: 'delayed', willRetryUntil: 'Sat, 28 Nov 2026 10:00:00 +0900' },
    because: [{ kind: 'still-retrying' }],
  });
  const triage = makeTriage([delayed], { kind: 'delay' });

  it.each([
    [en, /do(?:es)? not send|not to send it again/i, /Do not send the mail again/],
    [ja, /送り直さずに/, /送り直さないでください/],
  ] as const)('says do not resend', (locale, first, not) => {
    const item = caseOf(triage, locale);
    expect(item.now[0]?.sentence).toMatch(first);
    expect(item.not[0]).toMatch(not);
  });

  it('says that nobody has to act, until when, and that it is not lost', () => {
    const item = caseOf(triage);
    expect(item.outcome).toEqual({ is: 'waiting', sign: '…', word: 'Delayed, not lost' });
    expect(item.headline).toMatch(/^The mail to taro@docomo\.ne\.jp is delayed, not lost\./);
    expect(item.who?.label).toBe('Nobody: wait, the servers keep trying by themselves');
    expect(item.outlook).toContain('until 28 November 2026, 10:00 (Japan time)');
    expect(item.address).toBeUndefined();
    expect(item.question).toBeUndefined();
  });

  it("keeps the parties' steps for later", () => {
    const item = caseOf(triage);
    expect(item.steps).toEqual([]);
    expect(item.later.map(({ actor }) => actor)).toEqual(['recipient']);
  });

  it('offers no letter to administrators who have refused nothing', () => {
    const busy = { ...delayed, alsoInvolved: ['recipient', 'recipient-admin', 'sender-host'] as const };
    expect(caseOf(makeTriage([busy], { kind: 'delay' })).letters.map(({ name }) => name)).toEqual([
      'customer',
      'recipient',
    ]);
  });
});
