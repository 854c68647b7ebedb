import type { Reason } from '../reason.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import { because, capped, moveTo, type Proposal, type Situation } from './proposal.ts';

/** Only says it: others failed in the same notice. */
export function oneOfSeveral(proposal: Proposal, { recipients }: Situation): Proposal {
  return recipients > 1 ? because(proposal, { kind: 'several-recipients', count: recipients }) : proposal;
}

/** A status that speaks of policy beside words that speak of an address, or the other way round, makes us less sure. */
export function codeContradictsWords(proposal: Proposal, { facts, match }: Situation): Proposal {
  const subject = facts.status?.split('.')[1];
  if (facts.status === undefined || subject === undefined || match?.basis !== 'sentence') return proposal;
  const addressWords = ['userunknown', 'hostunknown', 'hasmoved'].includes(proposal.reason);
  const contradicts = addressWords
    ? ['6', '7'].includes(subject)
    : subject === '1' && !LOOSE_WITH_X_1.has(proposal.reason);
  if (!contradicts) return proposal;
  const told = because(proposal, { kind: 'contradiction', status: facts.status, reason: proposal.reason });
  return { ...told, dead: proposal.dead && !addressWords, confidence: capped(proposal.confidence, 'medium') };
}

/** Reasons that servers commonly give with an address status (x.1.x). */
const LOOSE_WITH_X_1: ReadonlySet<string> = new Set([
  'rejected',
  'filtered',
  'mailboxfull',
  'suspend',
  'notaccept',
  'syntaxerror',
  'norelaying',
  'blocked',
  'exceedlimit',
]);

/** What DNS says of a domain is lasting, whatever code the sending server made of it. */
const DOMAIN_REASONS: ReadonlySet<Reason> = new Set(['hostunknown', 'notaccept']);

/** Words of a temporary answer, whatever code stands before them. */
const TRY_LATER = /\b(?:try|retry|come back)(?: again)? later\b|\btemporar(?:y|ily)\b/i;

/** A server that says "try again later" has not said that the address is gone. */
export function temporaryIsNotDead(proposal: Proposal, { facts }: Situation): Proposal {
  const later = (facts.status ?? facts.replyCode ?? '').startsWith('4') || TRY_LATER.test(facts.diagnosticCode ?? '');
  const temporary = later && !DOMAIN_REASONS.has(proposal.reason);
  return temporary && proposal.dead ? because({ ...proposal, dead: false }, { kind: 'address-shown-alive' }) : proposal;
}

/** "Unknown" is no proof where a filter answers the same, whichever rule or bare code said it. */
export function filterSaysTheSame(proposal: Proposal, { facts, book }: Situation): Proposal {
  if (!proposal.dead || proposal.reason !== 'userunknown') return proposal;
  const domain = domainOf(facts.originalRecipient ?? facts.finalRecipient);
  const families = book.families.filter(({ filtersSayUnknown }) => filtersSayUnknown);
  if (!families.some(({ domains }) => isWithinAny(domain, domains))) return proposal;
  const told = because(moveTo(proposal, 'recipient'), { kind: 'filter-says-the-same' });
  return { ...told, dead: false, confidence: capped(proposal.confidence, 'medium') };
}

/** The reply stops before its decisive words. */
export function wordsAreCut(proposal: Proposal, { facts, match }: Situation): Proposal {
  const cut = /(?:\.\.\.|…|this message is|detected that this message is|because|due to|\bthat|\bthe)\)?\s*$/i.test(
    facts.diagnosticCode ?? '',
  );
  if (!cut) return proposal;
  if (match?.basis === 'code') return { ...proposal, dead: false };
  const decisive = match?.hits.some((hit) => hit.length >= 24) ?? false;
  return because({ ...proposal, confidence: decisive ? proposal.confidence : 'low' }, { kind: 'words-cut' });
}

/** A notice whose parts cannot be told apart was damaged or made up on its way. */
export function noticeIsDamaged(proposal: Proposal, { notice }: Situation): Proposal {
  if (!notice.damaged || !proposal.dead) return proposal;
  const told = because(proposal, { kind: 'notice-damaged' });
  return { ...told, dead: false, confidence: capped(proposal.confidence, 'medium') };
}
