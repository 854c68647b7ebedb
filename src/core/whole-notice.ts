import type { Diagnosis } from './diagnosis.ts';
import type { Told } from './judgement/proposal.ts';
import type { RuleBook } from './rules/rule-book.ts';
import { domainOf } from './text/domain-names.ts';
import { registrableDomain } from './text/registrable-domain.ts';

/** From so many domains on it is not all of theirs. */
const MANY_DOMAINS = 3;

/** The cause for a line or server that reaches nobody. */
const OWN_LINE = 'generic/own-line-unreachable';

/**
 * What all recipients together show and none alone: where the servers of several domains could not be reached at
 * once, it is the sender's own line or its port 25 (parties.md: one recipient or all).
 */
export function toldByAll(diagnoses: readonly Diagnosis[], book: RuleBook): Told | undefined {
  const rule = book.byId.get(OWN_LINE);
  const domains = new Set(diagnoses.map(({ facts }) => registrableDomain(domainOf(facts.finalRecipient))));
  const unreachable = diagnoses.every(
    ({ reason, facts }) => reason === 'networkerror' && facts.replyCode === undefined,
  );
  if (!rule || domains.size < MANY_DOMAINS || !unreachable) return undefined;
  return { rule, because: { kind: 'every-domain-fails', count: domains.size } };
}
