import { closing, headed, listed, paragraphs } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';
import { ADDRESS_REASONS } from './letters-for.ts';

/** A short message to the one who should have received the mail, by another way than this address. */
export function recipientLetter(facts: LetterFacts): { readonly subject: string; readonly body: string } {
  const { locale, diagnosis } = facts;
  const { letters } = locale;
  const { recipient } = letters;
  const theirs = facts.direction === 'incoming';
  const steps = facts.stepsOf('recipient');
  const ask = ADDRESS_REASONS.includes(diagnosis.reason) ? recipient.checkAddress : '';
  const body = paragraphs([
    theirs ? recipient.greetingTheirs : letters.greetings.recipient,
    (theirs ? recipient.openingTheirs : recipient.opening)(facts, facts.situation === 'delay'),
    headed(letters.headings.happened, facts.finding, locale),
    ask,
    headed(letters.headings.request, listed(steps, locale), locale),
    steps.length > 0 ? recipient.whenDone : ask === '' ? recipient.pleaseTell : '',
    headed(letters.headings.reply, facts.quote, locale),
    closing(facts),
  ]);
  return { subject: theirs ? recipient.subjectTheirs : recipient.subject, body };
}
