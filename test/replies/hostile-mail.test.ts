import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';
import { makeDiagnosis, makeNotice, makeTriage } from './make-triage.ts';

describe('hostile mail', () => {
  it('turns nothing around, hides nothing, and breaks no line', () => {
    const evil = `550 no\u202e\u0000\n\n<!channel> ${'>'.repeat(10_000)}`;
    const diagnosis = makeDiagnosis({
      quote: evil,
      partyName: evil,
      facts: { finalRecipient: `${'x'.repeat(300)}\u202e@evil.example`, remoteMta: `mx\u2066.evil.example\n` },
      values: { recipient: evil, 'sender-domain': evil },
      because: [{ kind: 'refused-by-host', host: evil }],
      evidence: [{ what: 'url', value: `https://evil.example/\u202e${'a'.repeat(5_000)}`, quote: evil }],
    });
    const notice = makeNotice({ to: 'support@shop.example.jp\u200f' });
    const shown = JSON.stringify(answerOf(makeTriage([diagnosis], { notice })));
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|\\u0000|\\n/);
    expect(shown.length).toBeLessThan(9_000);
  });
});
