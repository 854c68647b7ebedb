import { namesAddressOf } from '../rules/named-address.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';
import { ADDRESS_REASONS } from './address-reasons.ts';
import { because, moveTo, type Proposal, type Situation } from './proposal.ts';

/** Only says it: who refused, at which command. */
export function sayWhoRefused(proposal: Proposal, { facts, notice }: Situation): Proposal {
  const { remoteMta, reportingMta, command, finalRecipient } = facts;
  const host = remoteMta ?? facts.remoteIp;
  const domain = domainOf(finalRecipient);
  const told = command ? because(proposal, { kind: 'at-command', command }) : proposal;
  if (host === undefined)
    return reportingMta ? because(told, { kind: 'decided-by-reporting-host', host: reportingMta }) : told;
  if (/rejected by the relay/i.test(notice.text)) return because(told, { kind: 'refused-by-own-side', host });
  const third = remoteMta !== undefined && domain !== undefined && !isSameOrganisation(remoteMta, domain);
  return because(told, { kind: third ? 'refused-by-host' : 'refused-by-recipient-side', host });
}

/** Our own or our provider's server refused: the recipient's side has not even seen the mail. */
export function refusedByOwnSide(proposal: Proposal, { facts, profile }: Situation): Proposal {
  const own = [
    ...profile.hosts,
    ...(profile.hosting?.hosts ?? []),
    ...profile.services.flatMap((service) => service.hosts),
  ];
  const recipientIsOurs = isWithinAny(domainOf(facts.finalRecipient), profile.domains);
  if (facts.remoteMta === undefined || recipientIsOurs || !isWithinAny(facts.remoteMta, own)) return proposal;
  const told = because(proposal, { kind: 'refused-by-own-side', host: facts.remoteMta });
  return proposal.party.startsWith('recipient') ? { ...moveTo(told, 'sender-admin'), dead: false } : told;
}

/** The line names the sender's own address: it was the sender that was refused, not the recipient. */
export function namesOwnAddress(proposal: Proposal, { facts, sender, match }: Situation): Proposal {
  if (sender === undefined || namesAddressOf(facts, sender) !== 'sender') return proposal;
  const told = because(proposal, { kind: 'names-own-address', address: sender });
  if (!ADDRESS_REASONS.has(proposal.reason) || match?.basis === 'provider') return { ...told, dead: false };
  return { ...moveTo(told, 'sender-admin'), reason: 'rejected', dead: false };
}
