import type { BounceFacts } from './bounce-facts.ts';
import { readDetails } from './details.ts';
import type { Diagnosis } from './diagnosis.ts';
import { senderOf } from './direction.ts';
import { ADJUSTMENTS } from './judgement/adjustments.ts';
import { partyName } from './judgement/party-name.ts';
import type { Proposal, Situation, Told } from './judgement/proposal.ts';
import { propose } from './judgement/propose.ts';
import { decisiveQuote } from './judgement/quote.ts';
import { placeholderValues } from './judgement/values.ts';
import type { Classified } from './kind.ts';
import type { Notice } from './notice.ts';
import { type Match, matchRules } from './rules/match.ts';
import type { Rule } from './rules/rule.ts';
import type { RuleBook } from './rules/rule-book.ts';
import { readNoticeScope, readScope } from './rules/scope.ts';
import type { Subject } from './rules/subject.ts';
import type { Direction, TeamProfile } from './team-profile.ts';
import { didYouMean } from './typo/did-you-mean.ts';

/** What all recipients of one notice share. */
export type NoticeCase = {
  readonly book: RuleBook;
  readonly notice: Notice;
  readonly classified: Classified;
  readonly direction: Direction;
  readonly profile: TeamProfile;
  readonly recipients: number;
};

/**
 * Rules propose, evidence decides: one recipient's diagnosis.
 *
 * @param told a cause that something beside this recipient's own words led to; it takes the winning rule's place
 */
export function diagnose(facts: BounceFacts, shared: NoticeCase, told?: Told): Diagnosis {
  const { kind } = shared.classified;
  const subject = subjectOf(shared.book, facts, shared.notice, shared.classified);
  const matches = matchRules(shared.book, subject);
  const match = told && matches[0] ? { ...matches[0], rule: told.rule } : matches[0];
  const situation: Situation = { ...shared, kind, facts, sender: subject.sender, match, told };
  const judged = judge(situation);
  const { dead, also, ...proposal } = judged;
  const evidence = readDetails(facts);
  const values = placeholderValues(situation, evidence);
  return {
    facts,
    ...proposal,
    hardBounce: dead && kind === 'failure',
    alsoInvolved: also.filter((party) => party !== proposal.party),
    partyName: partyName(proposal.party, situation, values),
    didYouMean: didYouMean(judged, situation),
    rule: match?.rule,
    basis: match?.basis ?? 'none',
    evidence,
    values,
    quote: decisiveQuote(match, subject),
    alsoFound: otherCauses(matches),
  };
}

/** The winning rule's word, after all evidence has had its say. */
function judge(situation: Situation): Proposal {
  return ADJUSTMENTS.reduce((proposal, adjust) => adjust(proposal, situation), propose(situation));
}

/** What rules are held against for one recipient. */
export function subjectOf(book: RuleBook, facts: BounceFacts, notice: Notice, { kind, about }: Classified): Subject {
  const near = readScope(book, facts.words);
  const far = facts.context === undefined ? readNoticeScope(book, notice) : readScope(book, facts.context);
  return { facts, kind, about, sender: senderOf(notice), near, far };
}

/** An umbrella ("refused by policy") is no other cause. */
function namesACause({ reason, confidence }: Rule): boolean {
  return reason !== 'onhold' && confidence !== 'low';
}

/** Causes named in words beside the decisive one, of another reason. */
function otherCauses(matches: readonly Match[]): Diagnosis['alsoFound'] {
  const [first, ...others] = matches;
  if (!first) return [];
  const told = others.filter(
    (other) => other.basis !== 'code' && other.scope === 'near' && other.hits.some((hit) => !overlaps(first, hit)),
  );
  const reasons = new Set([first.rule.reason]);
  return told
    .filter(
      ({ rule, when }) => namesACause(rule) && !when.weak && !reasons.has(rule.reason) && reasons.add(rule.reason),
    )
    .map(({ rule }) => rule);
}

function overlaps(match: Match, hit: { readonly start: number; readonly end: number }): boolean {
  return match.hits.some((own) => own.start < hit.end && hit.start < own.end);
}
