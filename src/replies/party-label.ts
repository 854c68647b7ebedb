import type { Diagnosis } from '../core/diagnosis.ts';
import type { Party } from '../core/party.ts';
import type { Actor } from '../core/rules/rule.ts';
import type { Direction, Language } from '../core/team-profile.ts';
import { domainOf } from '../core/text/domain-names.ts';
import type { Locale } from './locales/locale.ts';
import { sayName } from './say-name.ts';
import { showName } from './show-name.ts';

/** What an actor is called, as seen from the helpdesk; by name where the evidence names the party that must act. */
export function partyLabel(actor: Actor, diagnosis: Diagnosis, direction: Direction, locale: Locale): string {
  const { parties } = locale;
  if (actor === 'helpdesk') return parties.helpdesk;
  if (actor === 'dns-manager') {
    const domain = dnsDomain(diagnosis, locale.language);
    return domain ? parties.dnsOf(domain) : parties.names[direction][actor];
  }
  const label = parties.names[direction][actor];
  const name = actor === diagnosis.party ? nameOf(actor, diagnosis, locale.language) : undefined;
  return name ? locale.words.labelled(label, name) : label;
}

/** The domain whose DNS is meant. */
function dnsDomain({ party, partyName, rule, values, facts }: Diagnosis, language: Language): string | undefined {
  const named = party === 'dns-manager' ? partyName : undefined;
  const domain =
    rule?.dns === 'recipient'
      ? (values['recipient-domain'] ?? domainOf(facts.finalRecipient))
      : (values['auth-domain'] ?? values['sender-domain']);
  return showName(sayName(named ?? domain, language));
}

function nameOf(party: Party, { partyName, facts }: Diagnosis, language: Language): string | undefined {
  if (party === 'nobody-wait' || party === 'unknown') return undefined;
  return showName(sayName(partyName, language) ?? (party === 'recipient' ? facts.finalRecipient : undefined));
}
