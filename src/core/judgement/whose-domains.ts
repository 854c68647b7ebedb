import { cleanAddress } from '../text/addresses.ts';
import { domainOf, isWithin } from '../text/domain-names.ts';
import { cannotServe, isReserved } from '../text/exclusive-hosts.ts';
import { isFreemail } from '../text/freemail.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';
import { ADDRESS_REASONS } from './address-reasons.ts';
import { because, moveTo, type Proposal, type Situation } from './proposal.ts';

/** The address that failed is not the one that was typed: whoever set up the forward has to mend it. */
export function forwardedElsewhere(proposal: Proposal, { facts }: Situation): Proposal {
  const { originalRecipient: typed, finalRecipient: final } = facts;
  if (typed === undefined || final === undefined || isSameMailbox(typed, final)) return proposal;
  const told = because(proposal, { kind: 'forwarded-to', typed, final });
  return ADDRESS_REASONS.has(proposal.reason) ? moveTo(told, 'list-owner') : told;
}

/** A host that serves only its own domains refused: the printed address was forwarded there, unseen. */
export function forwardedUnseen(proposal: Proposal, { facts }: Situation): Proposal {
  const { remoteMta: host, finalRecipient, originalRecipient } = facts;
  const hidden = originalRecipient === undefined && cannotServe(host, domainOf(finalRecipient));
  if (!hidden || host === undefined || finalRecipient === undefined) return proposal;
  if (isReserved(domainOf(finalRecipient))) return { ...proposal, dead: false };
  const told = because({ ...proposal, dead: false }, { kind: 'forwarded-unseen', typed: finalRecipient, host });
  return ADDRESS_REASONS.has(proposal.reason) ? moveTo(told, 'list-owner') : told;
}

/** Begins the reply of a server that names the recipient it refuses. */
const NAMED = /^(?:smtp; ?)?[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?<([^<>\s]{3,120})>/i;

/** The refused recipient is one of another organisation than the notice is about: it stands behind a forward or in a group. */
export function anotherIsNamed(proposal: Proposal, { facts, sender }: Situation): Proposal {
  const { finalRecipient: typed, originalRecipient, diagnosticCode, words } = facts;
  const final = cleanAddress(NAMED.exec((diagnosticCode ?? words).trim())?.[1] ?? '');
  const known = typed === undefined || originalRecipient !== undefined || final === sender;
  if (known || final === undefined || !ADDRESS_REASONS.has(proposal.reason) || isRewritten(typed, final))
    return proposal;
  return moveTo(because({ ...proposal, dead: false }, { kind: 'forwarded-to', typed, final }), 'list-owner');
}

/** Servers rewrite addresses on the way: within one organisation, or with one name within the other (tags, SRS). */
function isRewritten(typed: string, final: string): boolean {
  const [one, other] = [typed, final].map((address) => address.slice(0, address.lastIndexOf('@'))) as [string, string];
  return isSameOrganisation(domainOf(typed), domainOf(final)) || one.includes(other) || other.includes(one);
}

/** `a+tag@x` and `a@mail.x` are `a@x` as far as forwarding goes. */
function isSameMailbox(typed: string, final: string): boolean {
  const local = (address: string) => address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '');
  return local(typed) === local(final) && isSameOrganisation(domainOf(typed), domainOf(final));
}

/** Sender and recipient in one domain: both ends are the sender's own administrator's. */
export function sameDomainOnBothSides(proposal: Proposal, { facts, sender }: Situation): Proposal {
  const domain = domainOf(facts.originalRecipient ?? facts.finalRecipient);
  if (domain === undefined || domain !== domainOf(sender) || isFreemail(domain)) return proposal;
  const told = because(proposal, { kind: 'same-domain', domain });
  return proposal.party === 'recipient-admin' ? moveTo(told, 'sender-admin') : told;
}

/** A free-mail From that another company's server sent can never pass that domain's DMARC. */
export function freemailFromElsewhere(proposal: Proposal, { facts, notice, sender }: Situation): Proposal {
  const domain = domainOf(notice.returned?.from ?? sender);
  const elsewhere =
    facts.reportingMta !== undefined &&
    !isSameOrganisation(facts.reportingMta, domain) &&
    !isProvidersOwn(facts.reportingMta, domain);
  if (proposal.reason !== 'authfailure' || domain === undefined || !isFreemail(domain) || !elsewhere) return proposal;
  return moveTo(because(proposal, { kind: 'freemail-from', domain }), 'sender');
}

/** Hosts under another name than the mail domain they serve. */
function isProvidersOwn(host: string, domain: string | undefined): boolean {
  const owners: Readonly<Record<string, readonly string[]>> = {
    'google.com': ['gmail.com', 'googlemail.com'],
    'outlook.com': ['hotmail.com', 'hotmail.co.jp', 'live.com', 'live.jp', 'msn.com', 'outlook.jp'],
    'yahoodns.net': ['yahoo.com', 'aol.com', 'ymail.com'],
    'apple.com': ['icloud.com', 'me.com', 'mac.com'],
  };
  return Object.entries(owners).some(([owner, domains]) => isWithin(host, owner) && domains.includes(domain ?? ''));
}

/** Only says it: the header From and the envelope speak of different domains. */
export function domainsNotAligned(proposal: Proposal, { notice }: Situation): Proposal {
  const from = domainOf(notice.returned?.from);
  const envelope = domainOf(notice.returned?.envelopeFrom);
  if (proposal.reason !== 'authfailure' || from === undefined || envelope === undefined) return proposal;
  return isSameOrganisation(from, envelope)
    ? proposal
    : because(proposal, { kind: 'domains-not-aligned', from, envelope });
}
