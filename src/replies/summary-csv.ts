import { stringify } from 'csv-stringify/sync';
import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import { caseText } from './case-text.ts';
import type { Locale } from './locales/locale.ts';
import { type Addresses, maskedAddress } from './masked-address.ts';
import { fill, setScene } from './scene.ts';
import { whoActs } from './who-acts.ts';

/**
 * The diagnoses of many mails as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read Japanese). A
 * cell never begins with a character that a spreadsheet takes for a formula.
 */
export function summaryCsv(
  mails: readonly MailTriage[],
  locale: Locale,
  profile: TeamProfile,
  addresses: Addresses = 'masked',
): string {
  const rows = mails.flatMap((mail) =>
    mail.diagnoses.map((diagnosis) => {
      const scene = setScene(mail, { first: diagnosis, diagnoses: [diagnosis], indexes: [] }, locale, profile);
      const { finalRecipient } = diagnosis.facts;
      return {
        mail: mail.source,
        kind: mail.kind,
        recipient: addresses === 'whole' ? finalRecipient : maskedAddress(finalRecipient),
        cause: diagnosis.rule?.id,
        title: fill(caseText(mail, diagnosis, locale).title, scene),
        party: diagnosis.party,
        who: whoActs(scene)?.label,
        status: diagnosis.facts.status,
        confidence: diagnosis.confidence,
        dead: diagnosis.hardBounce ? 'yes' : 'no',
      };
    }),
  );
  return stringify(rows, { header: true, bom: true, columns: [...COLUMNS], escape_formulas: true });
}

const COLUMNS = [
  'mail',
  'kind',
  'recipient',
  'cause',
  'title',
  'party',
  'who',
  'status',
  'confidence',
  'dead',
] as const;
