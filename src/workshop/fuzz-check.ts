import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import { compose } from '../replies/compose.ts';
import { toJson } from '../replies/json.ts';
import { en } from '../replies/locales/en.ts';
import { ja } from '../replies/locales/ja.ts';
import { plainText } from '../replies/plain-text.ts';
import { standsIn } from './fuzz-addresses.ts';

/** What is wrong with the answers to an input; undefined where nothing is. */
export function faultIn(input: Buffer, triages: readonly MailTriage[], profile: TeamProfile): string | undefined {
  if (triages.length === 0) return 'no answer at all';
  for (const triage of triages) {
    const fault = faultOf(input, triage, profile);
    if (fault !== undefined) return `${triage.source}: ${fault}`;
  }
  return undefined;
}

function faultOf(input: Buffer, triage: MailTriage, profile: TeamProfile): string | undefined {
  if (triage.unreadable?.why === 'too-hard') return 'its process was ended';
  for (const locale of [ja, en]) {
    if (plainText(compose(triage, locale, profile), locale).trim() === '') return `empty in ${locale.language}`;
    const line = JSON.stringify(toJson(triage, locale));
    if (/[\n\r]/.test(line) || JSON.stringify(JSON.parse(line)) !== line) return `not a line of JSON: ${line}`;
  }
  const invented = addressesOf(triage).find((address) => !standsIn(input, address));
  return invented === undefined ? undefined : `${invented} is not in the mail`;
}

function addressesOf({ diagnoses }: MailTriage): readonly string[] {
  return diagnoses.flatMap(({ facts, evidence }) => [
    ...[facts.finalRecipient, facts.originalRecipient].filter((address) => address !== undefined),
    ...evidence.filter(({ what }) => what === 'address').map(({ value }) => value),
  ]);
}
