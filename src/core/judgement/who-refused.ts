import type { Because } from '../diagnosis.ts';
import type { Party } from '../party.ts';
import type { Reason } from '../reason.ts';
import { namesAddressOf } from '../rules/named-address.ts';
import { ownHosts } from '../team-profile.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';
import { ADDRESS_REASONS } from './address-reasons.ts';
import { because, moveTo, type Proposal, type Situation } from './proposal.ts';

/** Reasons for which no server need have answered. */
const WAY_REASONS: ReadonlySet<Reason> = new Set(['networkerror', 'expired', 'hostunknown', 'failedstarttls']);

/** Only says it: who refused, at which command. */
export function sayWhoRefused(proposal: Proposal, situation: Situation): Proposal {
  const { facts, notice, kind } = situation;
  if (kind === 'delivered') return proposal;
  const { remoteMta, reportingMta, command, finalRecipient } = facts;
  const host = remoteMta ?? facts.remoteIp;
  const domain = domainOf(finalRecipient);
  const told = command ? because(proposal, { kind: 'at-command', command }) : proposal;
  if (host === undefined)
    return reportingMta ? because(told, { kind: 'decided-by-reporting-host', host: reportingMta }) : told;
  if (facts.replyCode === undefined && WAY_REASONS.has(proposal.reason))
    return because(told, { kind: 'not-reached', host });
  if (isTooBigToTry(proposal, situation)) return because(told, { kind: 'given-up-by-own-side', host });
  if (/rejected by the relay/i.test(notice.text) || isSendersProvider(proposal, situation))
    return because(told, { kind: 'refused-by-own-side', host });
  const third = remoteMta !== undefined && domain !== undefined && !isSameOrganisation(remoteMta, domain);
  return because(told, { kind: third ? 'refused-by-host' : 'refused-by-recipient-side', host });
}

/** The next server announced how much it takes (RFC 1870), and no reply of it is quoted: it was not even tried. */
function isTooBigToTry({ reason }: Proposal, { facts }: Situation): boolean {
  const { replyCode, remoteMta, reportingMta } = facts;
  return reason === 'mesgtoobig' && replyCode === undefined && reportingMta !== undefined && reportingMta !== remoteMta;
}

/** The words are those of a company that sends mail for its customers, and they are about the sender. */
function isSendersProvider({ party }: Proposal, { facts, match }: Situation): boolean {
  if (match?.rule.family.side !== 'local' || !party.startsWith('sender')) return false;
  return isWithinAny(facts.remoteMta, match.rule.family.hosts);
}

/** Our own or our provider's server refused: the recipient's side has not even seen the mail. */
export function refusedByOwnSide(proposal: Proposal, { facts, profile, direction }: Situation): Proposal {
  const recipientIsOurs = isWithinAny(domainOf(facts.finalRecipient), profile.domains);
  if (facts.remoteMta === undefined || !isWithinAny(facts.remoteMta, ownHosts(profile))) return proposal;
  if (recipientIsOurs && direction !== 'internal') return proposal;
  const told = because(proposal, { kind: 'refused-by-own-side', host: facts.remoteMta });
  const movable = direction === 'internal' ? proposal.party !== 'sender-host' : proposal.party.startsWith('recipient');
  return movable ? { ...moveTo(told, 'sender-admin'), dead: false } : told;
}

/** The line names the sender's own address: it was the sender that was refused, not the recipient. */
export function namesOwnAddress(proposal: Proposal, { facts, sender, match }: Situation): Proposal {
  if (sender === undefined || namesAddressOf(facts, sender) !== 'sender') return proposal;
  const told = because(proposal, { kind: 'names-own-address', address: sender });
  if (!ADDRESS_REASONS.has(proposal.reason) || match?.basis === 'provider') return { ...told, dead: false };
  return { ...moveTo(told, 'sender-admin'), reason: 'rejected', dead: false };
}

/** Where a cause names nobody, the side that refused is still a better guess than none; it is told as a guess. */
export function guessBySide(proposal: Proposal, { kind }: Situation): Proposal {
  if (proposal.party !== 'unknown' || kind !== 'failure') return proposal;
  const sides = proposal.because.map((piece) => SIDES[piece.kind]);
  const party = sides.find((side) => side !== undefined);
  return party ? { ...moveTo(proposal, party), confidence: 'low' } : proposal;
}

const SIDES: Readonly<Partial<Record<Because['kind'], Party>>> = {
  'refused-by-own-side': 'sender-admin',
  'refused-by-recipient-side': 'recipient-admin',
};
