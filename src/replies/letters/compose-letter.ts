import type { Diagnosis } from '../../core/diagnosis.ts';
import type { TeamProfile } from '../../core/team-profile.ts';
import { domainOf } from '../../core/text/domain-names.ts';
import type { MailTriage } from '../../core/triage.ts';
import type { Locale } from '../locales/locale.ts';
import { showName } from '../show-name.ts';
import { customerLetter } from './customer.ts';
import { hostLetter } from './host.ts';
import type { Letter, LetterName } from './letter.ts';
import { type LetterFacts, letterFacts } from './letter-facts.ts';
import { postmasterLetter } from './postmaster.ts';
import { recipientLetter } from './recipient.ts';

/** How each letter is written, and whether its reader knows the address as it was typed or the one that failed. */
const WRITERS = {
  customer: { write: customerLetter, names: 'typed' },
  recipient: { write: recipientLetter, names: 'typed' },
  host: { write: hostLetter, names: 'final' },
  postmaster: { write: postmasterLetter, names: 'final' },
} as const satisfies Record<LetterName, unknown>;

/**
 * Writes a letter from the facts of one diagnosis. It names this diagnosis's recipient and nobody else of the same
 * mail, in quoted words neither.
 */
export function composeLetter(
  name: LetterName,
  diagnosis: Diagnosis,
  mail: MailTriage,
  locale: Locale,
  profile: TeamProfile,
): Letter {
  const { write, names } = WRITERS[name];
  const facts = letterFacts(names, diagnosis, mail, locale, profile);
  const { subject, body } = write(facts);
  return {
    name,
    language: locale.language,
    to: addressee(name, facts, profile),
    hint: hintOf(name, facts),
    subject,
    body,
  };
}

function addressee(name: LetterName, facts: LetterFacts, profile: TeamProfile): string | undefined {
  const theirs = facts.direction === 'incoming';
  switch (name) {
    case 'customer':
      return theirs ? facts.sender : undefined;
    case 'host':
      return theirs ? undefined : (profile.contacts['sender-host']?.contact ?? profile.hosting?.contact);
    case 'recipient':
      return undefined;
    case 'postmaster':
      return postmasterAddress(facts);
    default:
      return name satisfies never;
  }
}

/** Every domain that takes mail takes it at this address (RFC 5321 section 4.5.1). */
function postmasterAddress({ diagnosis }: LetterFacts): string | undefined {
  const domain = showName(domainOf(diagnosis.facts.finalRecipient));
  return domain && `postmaster@${domain}`;
}

function hintOf(name: LetterName, { direction, locale }: LetterFacts): string {
  const { hints } = locale.letters;
  return direction === 'incoming' ? hints[`${name}-theirs`] : hints[name];
}
