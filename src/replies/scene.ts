import type { Diagnosis } from '../core/diagnosis.ts';
import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import type { Values } from '../core/values.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { type Group, isNamedByAddress } from './groups.ts';
import type { Locale } from './locales/locale.ts';
import { showName } from './show-name.ts';
import { type Situation, situationOf } from './situation.ts';

/** All that the parts of one case are made of. */
export type Scene = {
  readonly triage: MailTriage;
  readonly group: Group;
  /** The diagnosis that speaks for the group. */
  readonly diagnosis: Diagnosis;
  readonly situation: Situation;
  /** Addresses of the group, fit to be shown. */
  readonly recipients: readonly string[];
  readonly values: Values;
  readonly locale: Locale;
  readonly profile: TeamProfile;
};

/** Sets the scene for one group of recipients. */
export function setScene(triage: MailTriage, group: Group, locale: Locale, profile: TeamProfile): Scene {
  const addresses = group.diagnoses.flatMap(({ facts }) => showName(facts.finalRecipient) ?? []);
  const recipients = [...new Set(addresses.filter((address) => !TEMPLATE.test(address)))];
  const whom = severalAddresses(recipients, locale);
  const values = whom ? { ...group.first.values, recipient: whom } : withoutTemplates(group.first.values);
  const situation = situationOf(triage, group.first);
  const diagnosis = isNamedByAddress(group.first) && whom ? { ...group.first, partyName: whom } : group.first;
  return { triage, group, diagnosis, situation, recipients, values, locale, profile };
}

/** What a program wrote that did not fill in its own template: no address that anybody knows. */
const TEMPLATE = /^%[\w-]{1,40}%@/;

function withoutTemplates({ recipient = '', typed = '', ...values }: Values): Values {
  const known = (address: string) => (TEMPLATE.test(address) ? '' : address);
  return { ...values, recipient: known(recipient), typed: known(typed) };
}

/** A text of a rule with the scene's facts in it. */
export function fill(text: string, { values, locale }: Scene): string {
  return fillPlaceholders(text, values, locale);
}

/** One address, or the first and the number of the others; undefined where there is none. */
export function severalAddresses(addresses: readonly string[], locale: Locale): string | undefined {
  const [first, ...others] = addresses;
  if (first === undefined) return undefined;
  return others.length === 0 ? first : locale.words.andMore(first, others.length);
}
