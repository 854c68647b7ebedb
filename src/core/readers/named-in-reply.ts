import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { addressesIn } from '../text/addresses.ts';
import { domainOf } from '../text/domain-names.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';

/** A reply that opens with the address it refuses, as RFC 5321 servers write it: `550 5.1.1 <address>: …`, `<address>... …`. */
const OPENING = /(?:^|\s)[45]\d\d[ -](?:#?[45]\.\d{1,3}\.\d{1,3} )?<([^<>\s]{3,320})>(?::|\.\.\.)/;

/**
 * Where the refusing server names an address of another company, mail was passed on to it: that address failed, and
 * the one the notice states is the one that was typed.
 */
export function followReply(facts: BounceFacts, notice: Notice): BounceFacts {
  const stated = facts.finalRecipient;
  const named = addressesIn(OPENING.exec(facts.diagnosticCode ?? '')?.[1] ?? '')[0];
  if (stated === undefined || named === undefined || named === facts.originalRecipient) return facts;
  if (isSameOrganisation(domainOf(stated), domainOf(named)) || isSender(notice, named)) return facts;
  return { ...facts, finalRecipient: named, originalRecipient: facts.originalRecipient ?? stated };
}

function isSender({ to, returned }: Notice, address: string): boolean {
  const domain = domainOf(address);
  return [to, returned?.from, returned?.envelopeFrom].some((sender) => isSameOrganisation(domain, domainOf(sender)));
}
