import { showName } from '../show-name.ts';
import { stopOf } from '../stop.ts';
import { closing, headed, listed, logDetails, paragraphs } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';

/** To those who run the receiving servers: which mail was refused, and what is asked of them. */
export function postmasterLetter(facts: LetterFacts): { readonly subject: string; readonly body: string } {
  const { locale, recipient } = facts;
  const { letters } = locale;
  const steps = facts.stepsOf('recipient-admin', 'recipient-provider');
  const body = paragraphs([
    letters.greetings.postmaster,
    opening(facts),
    headed(letters.headings.reply, facts.quote, locale),
    headed(letters.headings.request, listed([...steps, letters.postmaster.request], locale), locale),
    headed(letters.headings.details, logDetails(facts), locale),
    letters.postmaster.offer,
    closing(facts),
  ]);
  return { subject: letters.postmaster.subject(recipient), body };
}

function opening({ locale, recipient, diagnosis }: LetterFacts): string {
  const { postmaster } = locale.letters;
  if (stopOf(diagnosis) === 'not-handed-over') return postmaster.openingNotHandedOver(recipient);
  return postmaster.opening(recipient, showName(diagnosis.facts.remoteMta));
}
