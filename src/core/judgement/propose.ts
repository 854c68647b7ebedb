import type { BounceFacts } from '../bounce-facts.ts';
import type { Match } from '../rules/match.ts';
import type { Confidence, Permanence } from '../rules/rule.ts';
import { capped, type Proposal, type Situation } from './proposal.ts';

/** A phrase this long is nobody's by accident. */
const LONG_PHRASE = 12;

/** The status (RFC 3463) that makes words of little weight enough to call an address dead. */
const NO_SUCH_MAILBOX = '5.1.1';

/** What the winning rule says by itself; where none won, the honest "cannot be told". */
export function propose(situation: Situation): Proposal {
  return situation.match ? proposalOf(situation.match, situation) : cannotBeTold(situation);
}

function cannotBeTold({ facts }: Situation): Proposal {
  return {
    reason: 'onhold',
    party: 'unknown',
    also: [],
    permanence: permanenceOf(facts),
    dead: false,
    confidence: 'low',
    because: [{ kind: 'no-rule' }],
  };
}

function proposalOf(match: Match, situation: Situation): Proposal {
  const { rule } = match;
  const limit = rule.verified && !situation.told ? rule.confidence : capped(rule.confidence, 'medium');
  const found = situation.told?.because ?? { kind: 'rule', cause: rule.id };
  return {
    reason: rule.reason,
    party: rule.party,
    also: rule.also,
    permanence: rule.permanence ?? permanenceOf(situation.facts),
    dead: rule.addressIsDead && (!match.when.weak || situation.facts.status === NO_SUCH_MAILBOX),
    confidence: situation.told ? limit : capped(confidenceOf(match, situation), limit),
    because: [found, ...(rule.verified ? [] : [{ kind: 'unverified' } as const])],
  };
}

function confidenceOf(match: Match, { recipients }: Situation): Confidence {
  if (match.scope === 'far') return recipients > 1 ? 'low' : 'medium';
  if (match.when.weak) return 'medium';
  const exactWords = match.hits.some((hit) => hit.length >= LONG_PHRASE) || match.matched !== undefined;
  if (match.basis === 'provider') return 'high';
  if (match.basis === 'sentence') return exactWords ? 'high' : 'medium';
  return match.when.status.some((pattern) => !/x$/.test(pattern)) ? 'medium' : 'low';
}

/** By the class of the status (RFC 3463 section 3.1), else of the reply (RFC 5321 section 4.2.1). */
function permanenceOf(facts: BounceFacts): Permanence {
  const digit = (facts.status ?? facts.replyCode)?.[0];
  return digit === '5' ? 'permanent' : digit === '4' ? 'transient' : 'unknown';
}
