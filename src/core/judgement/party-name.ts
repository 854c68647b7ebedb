import type { Diagnosis } from '../diagnosis.ts';
import type { Name } from '../name.ts';
import type { Party } from '../party.ts';
import { domainOf } from '../text/domain-names.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';
import type { Values } from '../values.ts';
import { hostOwner } from './host-owner.ts';
import type { Situation } from './proposal.ts';

/** How a party is named by the evidence. */
const NAMES: Readonly<Record<Party, (situation: Situation, values: Values) => Name | undefined>> = {
  sender: ({ sender }) => sender,
  'sender-admin': ({ sender }) => domainOf(sender),
  'sender-host': senderHost,
  'dns-manager': ({ sender, facts, match }, values) =>
    match?.rule.dns === 'recipient' ? domainOf(facts.finalRecipient) : (values['auth-domain'] ?? domainOf(sender)),
  recipient: typedRecipient,
  'recipient-admin': (situation) => domainOf(typedRecipient(situation)),
  'recipient-provider': ({ facts, book }) => hostOwner(facts.remoteMta, book) ?? domainOf(facts.finalRecipient),
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

/** The company that hosts or sends; the sender's own organisation is no host of its own. */
function senderHost({ profile, direction, facts, sender, book }: Situation): Name | undefined {
  if (direction === 'outgoing' && profile.hosting) return profile.hosting.name;
  return isSameOrganisation(facts.reportingMta, domainOf(sender)) ? undefined : hostOwner(facts.reportingMta, book);
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
