import type { Diagnosis } from '../../core/diagnosis.ts';
import type { Party } from '../../core/party.ts';
import type { Step } from '../../core/rules/rule.ts';
import type { Direction, TeamProfile } from '../../core/team-profile.ts';
import type { MailTriage } from '../../core/triage.ts';
import type { Values } from '../../core/values.ts';
import { type CaseText, caseText } from '../case-text.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';
import { withKnownFields } from '../known-fields.ts';
import type { Locale } from '../locales/locale.ts';
import { mailDate } from '../mail-date.ts';
import { quotable } from '../quotable.ts';
import { decisiveWords } from '../reply-quote.ts';
import { showName } from '../show-name.ts';
import { type Situation, situationOf } from '../situation.ts';
import { type Mask, maskOthers } from './mask-others.ts';

/** What a letter is made of. Everything is fit to be shown and names one recipient only. */
export type LetterFacts = {
  readonly locale: Locale;
  readonly diagnosis: Diagnosis;
  readonly situation: Situation;
  readonly direction: Direction;
  readonly recipient: string | undefined;
  readonly sender: string | undefined;
  readonly date: string | undefined;
  readonly mailSubject: string | undefined;
  readonly messageId: string | undefined;
  readonly quote: string | undefined;
  /** What happened: the title as a sentence, and why. */
  readonly finding: string;
  /** The steps of a party, each ready to be sent to it. */
  readonly stepsOf: (...parties: readonly Party[]) => readonly string[];
  readonly signature: string;
};

/** Gathers a letter's facts. `names`: whether the reader knows the address as typed, or the one that failed at the end. */
export function letterFacts(
  names: 'typed' | 'final',
  diagnosis: Diagnosis,
  mail: MailTriage,
  locale: Locale,
  profile: TeamProfile,
): LetterFacts {
  const recipient = recipientOf(names, diagnosis);
  const mask = maskOthers(mail, recipient, locale.letters.masked);
  const fill = maskedFill({ ...diagnosis.values, recipient: recipient ?? '' }, mask, locale);
  const quote = decisiveWords(diagnosis);
  return {
    locale,
    diagnosis,
    situation: situationOf(mail, diagnosis),
    direction: mail.direction,
    recipient,
    quote: quote && mask.theirs(quote),
    ...mailFacts(mail, diagnosis, mask, locale),
    ...textFacts(knownText(caseText(mail, diagnosis, locale), diagnosis, locale), fill, locale),
    signature: profile.signature ?? locale.letters.unsigned,
  };
}

function mailFacts(
  { notice }: MailTriage,
  diagnosis: Diagnosis,
  mask: Mask,
  locale: Locale,
): Pick<LetterFacts, 'sender' | 'date' | 'mailSubject' | 'messageId'> {
  const returned = notice?.returned;
  const date = returned?.headers.get('date') ?? diagnosis.values.date;
  const subject = returned?.headers.get('subject');
  return {
    sender: showName(returned?.from ?? notice?.to),
    date: date && mailDate(date, locale.language),
    mailSubject: subject ? mask.theirs(quotable(subject, 120)) : undefined,
    messageId: showName(returned?.headers.get('message-id')),
  };
}

function recipientOf(names: 'typed' | 'final', { facts }: Diagnosis): string | undefined {
  const { finalRecipient, originalRecipient } = facts;
  return showName(names === 'typed' ? (originalRecipient ?? finalRecipient) : finalRecipient);
}

/** Fills a text so that neither its values nor its own words name anybody else. */
function maskedFill(values: Values, mask: Mask, locale: Locale): (text: string) => string {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? mask.theirs(value) : value]),
  );
  return (text) => mask.ours(fillPlaceholders(text, safe, locale));
}

function knownText(text: CaseText, { values }: Diagnosis, locale: Locale): CaseText {
  const known = (step: Step) => withKnownFields(step, values, locale);
  return { ...text, steps: text.steps.map(known), later: text.later.map(known) };
}

function textFacts(
  text: CaseText,
  fill: (text: string) => string,
  locale: Locale,
): Pick<LetterFacts, 'finding' | 'stepsOf'> {
  const steps = [...text.steps, ...text.later];
  return {
    finding: findingOf(fill(text.title), text.namesCause ? fill(text.why) : '', locale),
    stepsOf: (...parties) => partySteps(steps, parties).map((step) => stepLine(step, fill, locale)),
  };
}

function findingOf(title: string, why: string, { words, language }: Locale): string {
  return [words.closed(title), why].filter((part) => part !== '').join(language === 'ja' ? '' : ' ');
}

function partySteps(steps: readonly Step[], parties: readonly Party[]): readonly Step[] {
  return steps.filter(({ who }) => (parties as readonly string[]).includes(who));
}

function stepLine(step: Step, fill: (text: string) => string, { words }: Locale): string {
  const fields = Object.entries(step.fill ?? {}).map(([field, value]) => `  ${words.labelled(field, fill(value))}`);
  return [fill(step.do), ...(step.url ? [`  ${step.url}`] : []), ...fields].join('\n');
}
