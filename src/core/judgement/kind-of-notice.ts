import { because, moveTo, type Proposal, type Situation } from './proposal.ts';

/** A final failure is not sent again, whatever its last reply said: somebody has to act. */
export function finalIsSomebodys(proposal: Proposal, { kind, facts }: Situation): Proposal {
  if (kind !== 'failure' || facts.action === 'delayed' || proposal.party !== 'nobody-wait') return proposal;
  const party = proposal.also.find((other) => other !== 'nobody-wait') ?? 'recipient-admin';
  return moveTo(because(proposal, { kind: 'final-not-retried' }), party);
}

/** While it is still being retried nobody has to act, and nothing is dead. */
export function delayIsNobodys(proposal: Proposal, { kind, facts }: Situation): Proposal {
  if (kind !== 'delay' && !(kind === 'failure' && facts.action === 'delayed')) return proposal;
  return {
    ...moveTo(because(proposal, { kind: 'still-retrying' }), 'nobody-wait'),
    permanence: 'transient',
    dead: false,
  };
}
