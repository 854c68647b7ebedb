import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { answerOf, caseOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage } from './make-triage.ts';

describe('the direction', () => {
  it('is said, and which one is assumed', () => {
    const sentence = (direction: 'outgoing' | 'incoming' | 'unknown') =>
      answerOf(makeTriage([makeDiagnosis()], { direction })).direction?.sentence;
    expect(sentence('outgoing')).toBe('From your side to the customer.');
    expect(sentence('incoming')).toBe('From the customer to your side.');
    expect(sentence('unknown')).toMatch(/^Assumed: a mail from your side to the customer/);
  });

  it('turns who is who around', () => {
    const item = caseOf(makeTriage([makeDiagnosis()], { direction: 'incoming' }));
    expect(item.who?.label).toBe('The person on your side who should have received it: taro@docomo.ne.jp');
    expect(item.who?.also).toEqual(['The customer who sent the mail']);
  });

  it("names the team's own contact, on the team's own side only", () => {
    const diagnosis = makeDiagnosis({ party: 'sender-admin', partyName: 'Sato', alsoInvolved: [] });
    const profile = { ...NO_PROFILE, contacts: { 'sender-admin': { name: 'Sato', contact: 'ext. 123' } } };
    const who = caseOf(makeTriage([diagnosis]), en, profile).who;
    expect(who).toMatchObject({ label: 'Your own mail administrator (sending side)', contact: 'Sato, ext. 123' });
    expect(caseOf(makeTriage([diagnosis], { direction: 'incoming' }), en, profile).who?.contact).toBeUndefined();
  });

  it('names whom to ask where the answer looks wrong', () => {
    const profile = { ...NO_PROFILE, contacts: { escalation: { name: 'Suzuki', contact: '#mail-ops' } } };
    expect(answerOf(makeTriage([makeDiagnosis()]), en, profile).escalation).toBe(
      'If this looks wrong, ask Suzuki, #mail-ops.',
    );
    expect(answerOf(makeTriage([makeDiagnosis()]), ja, profile).escalation).toContain('Suzuki(#mail-ops)に確認');
  });
});
