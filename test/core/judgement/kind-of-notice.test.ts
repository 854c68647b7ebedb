import { describe, expect, it } from 'vitest';
import { delayIsNobodys, finalIsSomebodys } from '../../../src/core/judgement/kind-of-notice.ts';
import { makeProposal, makeSituation } from './make-situation.ts';

describe('finalIsSomebodys', () => {
  const waiting = { party: 'nobody-wait', dead: false } as const;

  it('a final failure is for whom the rule names first once the retries have ended', () => {
    const told = finalIsSomebodys(
      makeProposal({ ...waiting, also: ['recipient-provider', 'sender'] }),
      makeSituation(),
    );
    expect(told).toMatchObject({
      party: 'recipient-provider',
      also: ['sender'],
      because: [{ kind: 'final-not-retried' }],
    });
  });

  it("or for the recipient's administrator where it names nobody", () => {
    expect(finalIsSomebodys(makeProposal(waiting), makeSituation()).party).toBe('recipient-admin');
  });

  it.each(['delay', 'auto-reply', 'delivered', 'feedback'] as const)("%s may be nobody's", (kind) => {
    expect(finalIsSomebodys(makeProposal(waiting), makeSituation({ kind })).party).toBe('nobody-wait');
  });
});

describe('delayIsNobodys', () => {
  it('nobody acts and nothing is dead while it is being retried', () => {
    expect(delayIsNobodys(makeProposal({ party: 'recipient' }), makeSituation({ kind: 'delay' }))).toMatchObject({
      party: 'nobody-wait',
      also: ['recipient'],
      permanence: 'transient',
      dead: false,
      because: [{ kind: 'still-retrying' }],
    });
  });

  it('a failure stays one', () => {
    expect(delayIsNobodys(makeProposal(), makeSituation())).toMatchObject({ party: 'sender', dead: true });
  });
});
