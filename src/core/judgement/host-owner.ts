import type { Name } from '../name.ts';
import type { Family } from '../rules/rule.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { isWithin } from '../text/domain-names.ts';
import { registrableDomain } from '../text/registrable-domain.ts';

/**
 * Who runs a host: the company by name where a rule file is its voice, else the domain that somebody registered. The
 * file that names most of the host's name knows it best; a file that speaks for several companies names none.
 */
export function hostOwner(host: string | undefined, { families }: RuleBook): Name | undefined {
  if (host === undefined) return undefined;
  const known = families.filter((family) => family.side !== 'floor' && !family.severalCompanies);
  const [best] = known
    .map((family) => ({ family, length: lengthOf(family, host) }))
    .sort((a, b) => b.length - a.length);
  return best && best.length > 0 ? best.family.name : registrableDomain(host);
}

function lengthOf({ hosts }: Family, host: string): number {
  return Math.max(0, ...hosts.filter((domain) => isWithin(host, domain)).map(({ length }) => length));
}
