import type { BounceFacts } from '../bounce-facts.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import type { Condition, Family } from './rule.ts';
import type { Scope } from './scope.ts';

/** What shows that a text is a provider's own: nothing needed it, or a host, its marks, a domain, its own words. */
export type Proof = 'not-needed' | 'host' | 'mark' | 'domain' | 'own-words';

/**
 * Says how the facts prove the provider whose voice the family is; undefined where they do not.
 *
 * The refusing host counts before the reporting one. A recipient's domain counts only together with a sentence and
 * only while no other company's host is known to have refused.
 */
export function proveProvider(
  family: Family,
  when: Condition,
  facts: BounceFacts,
  scopes: readonly Scope[],
): Proof | undefined {
  if (when.refusingHost.length > 0 || when.reportingHost.length > 0) return 'host';
  if (family.hosts.length + family.domains.length + family.marks.length === 0) return 'not-needed';
  if (isWithinAny(facts.remoteMta ?? facts.reportingMta, family.hosts)) return 'host';
  if (family.side === 'local' && isWithinAny(facts.reportingMta, family.hosts)) return 'host';
  if (when.ownWords) return 'own-words';
  if (family.marks.some((mark) => scopes.some((scope) => scope.hits.has(mark)))) return 'mark';
  const speaks = when.says.length > 0 || when.matches !== undefined;
  const domain = domainOf(facts.finalRecipient);
  if (speaks && facts.remoteMta === undefined && isWithinAny(domain, family.domains)) return 'domain';
  return undefined;
}
