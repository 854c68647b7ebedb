import { showName } from '../show-name.ts';
import { closing, headed, listed, logDetails, paragraphs } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';

/** To the company whose servers sent the mail: what is refused, and what is asked of them. */
export function hostLetter(facts: LetterFacts): { readonly subject: string; readonly body: string } {
  const { locale } = facts;
  const { letters } = locale;
  const steps = facts.stepsOf('sender-host');
  const body = paragraphs([
    letters.greetings.host,
    facts.diagnosis.party === 'sender-host' ? letters.host.opening : letters.host.openingHelp,
    headed(letters.headings.happened, facts.finding, locale),
    headed(letters.headings.request, steps.length > 0 ? listed(steps, locale) : letters.host.request, locale),
    headed(letters.headings.details, logDetails(facts), locale),
    headed(letters.headings.reply, facts.quote, locale),
    letters.host.report,
    closing(facts),
  ]);
  return { subject: letters.host.subject(showName(facts.diagnosis.values.ip)), body };
}
