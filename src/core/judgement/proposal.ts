import type { BounceFacts } from '../bounce-facts.ts';
import type { Because } from '../diagnosis.ts';
import type { Kind } from '../kind.ts';
import type { Notice } from '../notice.ts';
import type { Party } from '../party.ts';
import type { Reason } from '../reason.ts';
import type { Match } from '../rules/match.ts';
import type { Confidence, Permanence, Rule } from '../rules/rule.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Direction, TeamProfile } from '../team-profile.ts';

/** A cause that the asker's answer to a question, or a look at all recipients, led to. */
export type Told = { readonly rule: Rule; readonly because: Because };

/** Everything a judgement may look at. */
export type Situation = {
  readonly book: RuleBook;
  readonly facts: BounceFacts;
  readonly notice: Notice;
  readonly kind: Kind;
  readonly sender: string | undefined;
  readonly direction: Direction;
  readonly profile: TeamProfile;
  /** How many recipients failed in the same notice. */
  readonly recipients: number;
  /** The winning rule's match; undefined where no rule holds. */
  readonly match: Match | undefined;
  /** Takes the place of what the words alone would say. */
  readonly told: Told | undefined;
};

/** What is thought so far; each adjustment may change it and says why. */
export type Proposal = {
  readonly reason: Reason;
  readonly party: Party;
  readonly also: readonly Party[];
  readonly permanence: Permanence;
  readonly dead: boolean;
  readonly confidence: Confidence;
  readonly because: readonly Because[];
};

/** A small function of its own for each piece of evidence that may move the party. */
export type Adjustment = (proposal: Proposal, situation: Situation) => Proposal;

/** The proposal with one more reason. */
export function because(proposal: Proposal, ...reasons: readonly Because[]): Proposal {
  return { ...proposal, because: [...proposal.because, ...reasons] };
}

/** Another party; the one it replaces stays involved. */
export function moveTo(proposal: Proposal, party: Party): Proposal {
  if (party === proposal.party) return proposal;
  const also = [proposal.party, ...proposal.also].filter(
    (other) => other !== party && other !== 'unknown' && other !== 'nobody-wait',
  );
  return { ...proposal, party, also: [...new Set(also)] };
}

/** A confidence no higher than the limit. */
export function capped(confidence: Confidence, limit: Confidence): Confidence {
  return ORDER.indexOf(confidence) < ORDER.indexOf(limit) ? confidence : limit;
}

const ORDER: readonly Confidence[] = ['low', 'medium', 'high'];
