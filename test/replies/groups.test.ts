import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from './make-triage.ts';

const to = (finalRecipient: string) => makeDiagnosis({ facts: { finalRecipient } });

describe('several recipients', () => {
  it('of one cause stand together', () => {
    const { cases } = answerOf(makeTriage([to('a@docomo.ne.jp'), to('b@docomo.ne.jp'), to('c@docomo.ne.jp')]));
    expect(cases).toHaveLength(1);
    expect(cases[0]?.recipients).toEqual(['a@docomo.ne.jp', 'b@docomo.ne.jp', 'c@docomo.ne.jp']);
    expect(cases[0]?.diagnoses).toEqual([0, 1, 2]);
    expect(cases[0]?.headline).toContain('the mail to a@docomo.ne.jp and 2 others');
    expect(cases[0]?.now[0]?.sentence).toBe('Compare a@docomo.ne.jp and 2 others with what the customer gave you.');
    expect(cases[0]?.who?.label).toBe('The recipient: a@docomo.ne.jp and 2 others');
  });

  it('of other causes stand apart, in the order of the notice', () => {
    const { cases } = answerOf(makeTriage([to('a@docomo.ne.jp'), makeUnknown(), to('b@docomo.ne.jp')]));
    expect(cases.map(({ diagnoses }) => diagnoses)).toEqual([[0, 2], [1]]);
  });

  it('stand apart where a text may name another value', () => {
    const one = makeDiagnosis({ values: { ...to('a@docomo.ne.jp').values, ip: '192.0.2.1' } });
    const other = makeDiagnosis({ values: { ...to('b@docomo.ne.jp').values, ip: '192.0.2.2' } });
    expect(answerOf(makeTriage([one, other])).cases).toHaveLength(2);
  });

  it('stand apart where one is delayed and the other failed', () => {
    const delayed = makeDiagnosis({ facts: { action: 'delayed' } });
    const { cases } = answerOf(makeTriage([to('a@docomo.ne.jp'), delayed]));
    expect(cases.map(({ outcome }) => outcome.is)).toEqual(['failed', 'waiting']);
  });
});
