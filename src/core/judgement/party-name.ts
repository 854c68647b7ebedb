import type { Diagnosis } from '../diagnosis.ts';
import { domainOf } from '../text/domain-names.ts';
import { registrableDomain } from '../text/registrable-domain.ts';
import type { Proposal, Situation } from './proposal.ts';
import type { Values } from './values.ts';

/**
 * Whom the party is by name, where the evidence names it: an address, a domain, a host's company or the team's own
 * contact. Undefined where only the role is known.
 */
export function partyName(proposal: Proposal, situation: Situation, values: Values): Diagnosis['partyName'] {
  const { profile, direction, facts } = situation;
  const ownSide = direction === 'incoming' ? RECIPIENT_SIDE : SENDER_SIDE;
  const contact = ownSide.has(proposal.party) ? profile.contacts[proposal.party]?.name : undefined;
  if (contact !== undefined) return contact;
  switch (proposal.party) {
    case 'sender':
      return situation.sender;
    case 'sender-admin':
      return domainOf(situation.sender);
    case 'sender-host':
      return (direction === 'outgoing' ? profile.hosting?.name : undefined) ?? registrableDomain(facts.reportingMta);
    case 'dns-manager':
      return situation.match?.rule.dns === 'recipient'
        ? domainOf(facts.finalRecipient)
        : (values['auth-domain'] ?? domainOf(situation.sender));
    case 'recipient':
      return facts.originalRecipient ?? facts.finalRecipient;
    case 'recipient-admin':
      return domainOf(facts.originalRecipient ?? facts.finalRecipient);
    case 'recipient-provider':
      return registrableDomain(facts.remoteMta) ?? domainOf(facts.finalRecipient);
    case 'list-owner':
      return facts.originalRecipient ?? facts.finalRecipient;
    case 'blocklist-operator':
      return values.list;
    case 'nobody-wait':
    case 'unknown':
      return undefined;
    default:
      return proposal.party satisfies never;
  }
}

const SENDER_SIDE: ReadonlySet<string> = new Set(['sender', 'sender-admin', 'sender-host', 'dns-manager']);
const RECIPIENT_SIDE: ReadonlySet<string> = new Set([
  'recipient',
  'recipient-admin',
  'recipient-provider',
  'list-owner',
]);
