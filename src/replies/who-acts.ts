import type { Party } from '../core/party.ts';
import type { Contact, Direction } from '../core/team-profile.ts';
import { isWithinAny } from '../core/text/domain-names.ts';
import { partyLabel } from './party-label.ts';
import type { WhoActs } from './reply.ts';
import type { Scene } from './scene.ts';

/** Parties that stand on the team's own side, by direction. */
const OWN_PARTIES: Readonly<Record<Direction, readonly Party[]>> = {
  outgoing: ['sender', 'sender-admin', 'sender-host', 'dns-manager'],
  incoming: ['recipient', 'recipient-admin', 'recipient-provider', 'list-owner', 'dns-manager'],
  internal: ['sender', 'sender-admin', 'sender-host', 'dns-manager', 'recipient', 'recipient-admin', 'list-owner'],
  unknown: [],
};

/** The one party to call, with the team's own contact for it. */
export function whoActs(scene: Scene): WhoActs | undefined {
  const { diagnosis, triage, locale } = scene;
  const party = scene.situation === 'delay' ? 'nobody-wait' : diagnosis.party;
  if (party === 'unknown' && scene.situation !== 'failed') return undefined;
  const contact = contactFor(scene, party);
  const also = diagnosis.alsoInvolved
    .filter((other) => other !== party && other !== 'unknown' && other !== 'nobody-wait')
    .map((other) => withContact(scene, other, partyLabel(other, diagnosis, triage.direction, locale)));
  return {
    party,
    label: labelFor(scene, party, contact),
    contact: contact && locale.parties.contact(contact.name, contact.contact),
    also: [...new Set(also)],
  };
}

/** True where the party is the team's own people or a company that the team has a contract with. */
function isOwnParty(party: Party, { triage, diagnosis }: Pick<Scene, 'triage' | 'diagnosis'>): boolean {
  if (!OWN_PARTIES[triage.direction].includes(party)) return false;
  if (party !== 'dns-manager' || triage.direction === 'internal') return true;
  return (triage.direction === 'incoming') === (diagnosis.rule?.dns === 'recipient');
}

function labelFor({ diagnosis, situation, triage, locale }: Scene, party: Party, contact: Contact | undefined): string {
  if (party === 'nobody-wait' && situation !== 'delay') return locale.parties.nothingToRepair;
  const partyName = diagnosis.partyName === contact?.name ? undefined : diagnosis.partyName;
  return partyLabel(party, { ...diagnosis, party, partyName }, triage.direction, locale);
}

function withContact(scene: Scene, party: Party, label: string): string {
  const contact = contactFor(scene, party);
  return contact
    ? scene.locale.words.labelled(label, scene.locale.parties.contact(contact.name, contact.contact))
    : label;
}

function contactFor(scene: Scene, party: Party): Contact | undefined {
  if (!isOwnParty(party, scene)) return undefined;
  const { profile } = scene;
  if (party === 'sender-host') return sendingService(scene) ?? profile.contacts[party] ?? profile.hosting;
  return profile.contacts[party];
}

/** The sending service that had the mail in hand, where the team has named it. */
function sendingService({ profile, diagnosis }: Scene): Contact | undefined {
  const { facts, partyName } = diagnosis;
  return profile.services.find(
    ({ name, hosts }) =>
      name === partyName || isWithinAny(facts.reportingMta, hosts) || isWithinAny(facts.remoteMta, hosts),
  );
}
