import type { Name } from '../name.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { isWithinAny } from '../text/domain-names.ts';
import { registrableDomain } from '../text/registrable-domain.ts';

/** Who runs a host: the company by name where a rule file is its voice, else the domain that somebody registered. */
export function hostOwner(host: string | undefined, { families }: RuleBook): Name | undefined {
  const family = families.find(({ side, hosts }) => side !== 'floor' && isWithinAny(host, hosts));
  return family?.name ?? registrableDomain(host);
}
