import type { Diagnosis } from '../diagnosis.ts';
import type { Party } from '../party.ts';
import { domainOf } from '../text/domain-names.ts';
import { registrableDomain } from '../text/registrable-domain.ts';
import type { Situation } from './proposal.ts';
import type { Values } from './values.ts';

/** How a party is named by the evidence. */
const NAMES: Readonly<Record<Party, (situation: Situation, values: Values) => string | undefined>> = {
  sender: ({ sender }) => sender,
  'sender-admin': ({ sender }) => domainOf(sender),
  'sender-host': ({ profile, direction, facts }) =>
    (direction === 'outgoing' ? profile.hosting?.name : undefined) ?? registrableDomain(facts.reportingMta),
  'dns-manager': ({ sender, facts, match }, values) =>
    match?.rule.dns === 'recipient' ? domainOf(facts.finalRecipient) : (values['auth-domain'] ?? domainOf(sender)),
  recipient: typedRecipient,
  'recipient-admin': (situation) => domainOf(typedRecipient(situation)),
  'recipient-provider': ({ facts }) => registrableDomain(facts.remoteMta) ?? domainOf(facts.finalRecipient),
  'list-owner': typedRecipient,
  'blocklist-operator': (_, values) => values.list,
  'nobody-wait': () => undefined,
  unknown: () => undefined,
};

/**
 * Whom the party is by name, where the evidence names it: an address, a domain, a host's company or the team's own
 * contact. Undefined where only the role is known.
 */
export function partyName(party: Party, situation: Situation, values: Values): Diagnosis['partyName'] {
  const ownSide = situation.direction === 'incoming' ? RECIPIENT_SIDE : SENDER_SIDE;
  const contact = ownSide.has(party) ? situation.profile.contacts[party]?.name : undefined;
  return contact ?? NAMES[party](situation, values);
}

function typedRecipient({ facts }: Situation): string | undefined {
  return facts.originalRecipient ?? facts.finalRecipient;
}

const SENDER_SIDE: ReadonlySet<Party> = new Set(['sender', 'sender-admin', 'sender-host', 'dns-manager']);
const RECIPIENT_SIDE: ReadonlySet<Party> = new Set([
  'recipient',
  'recipient-admin',
  'recipient-provider',
  'list-owner',
]);
