import { hostAt } from '../hop-host.ts';
import type { Locale } from '../locales/locale.ts';
import { showName } from '../show-name.ts';
import type { LetterFacts } from './letter-facts.ts';

/** Paragraphs below each other; those that are empty are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A heading with text below it, or nothing where there is no text. */
export function headed(heading: string, text: string | undefined, locale: Locale): string {
  return text ? `${locale.letters.heading(heading)}\n${text}` : '';
}

/** A list, one entry a line. */
export function listed(items: readonly string[], { letters }: Locale): string {
  return items.map((item) => `${letters.bullet}${item}`).join('\n');
}

/** What an administrator needs to find the mail in a log. */
export function logDetails({ diagnosis, date, sender, recipient, messageId, locale }: LetterFacts): string {
  const { facts: labels } = locale.labels;
  const { facts, values } = diagnosis;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.date, date],
    [labels.sender, sender],
    [labels.recipient, recipient],
    [locale.letters.sendingIp, showName(values.ip)],
    [labels.reportingHost, showName(facts.reportingMta)],
    [labels.queueId, showName(facts.queueId)],
    [labels.messageId, messageId],
    [labels.refusingHost, hostAt(diagnosis, 'receiving-server') ?? showName(facts.remoteMta)],
    [labels.status, showName([facts.replyCode, facts.status].filter(Boolean).join(' '))],
  ];
  return rows.flatMap(([label, value]) => (value ? [locale.words.labelled(label, value)] : [])).join('\n');
}

/** The end of every letter. */
export function closing({ locale, signature }: LetterFacts): string {
  return `${locale.letters.closing}\n${signature}`;
}
