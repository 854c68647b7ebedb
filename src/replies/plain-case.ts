import { fewOf } from './few-of.ts';
import type { Hop, PathStrip } from './hop.ts';
import type { Locale } from './locales/locale.ts';
import { bullets, section } from './plain-section.ts';
import type { Case, Quote, ReplyStep, WhoActs } from './reply.ts';

/** Most recipients that are named; `--json` names them all. */
const NAMED_RECIPIENTS = 20;

/** Writes one cause for a terminal: what to do first, then what happened, the details last. */
export function plainCase(item: Case, direction: string | undefined, locale: Locale): string {
  const headline = `${item.outcome.sign} ${item.headline}`;
  const parts = [
    headline,
    ...whatToDo(item, direction, locale),
    ...whatHappened(item, locale),
    ...whatElse(item, locale),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function whatToDo(item: Case, direction: string | undefined, locale: Locale): readonly string[] {
  const { headings } = locale;
  return [
    item.recipients.length > 1
      ? section(headings.recipients, bullets(fewOf(item.recipients, NAMED_RECIPIENTS, locale)))
      : '',
    section(headings.didYouMean, item.didYouMean),
    section(headings.now, [...steps(item.now, 1, false, locale), ...(direction ? [`(${direction})`] : [])]),
    section(headings.who, item.who ? whoLines(item.who, locale) : []),
    section(headings.steps, steps(item.steps, item.now.length + 1, true, locale)),
    section(headings.later, steps(item.later, 0, true, locale)),
    section(headings.not, bullets(item.not)),
  ];
}

function whatHappened(item: Case, locale: Locale): readonly string[] {
  const { headings } = locale;
  const told = [item.why, item.outlook, item.address].filter((line) => line !== undefined && line !== '');
  return [
    section(headings.happened, told as readonly string[]),
    section(headings.path, item.path ? pathLines(item.path, locale) : []),
    section(headings.quote, item.quote ? quoteLines(item.quote, locale) : []),
    section(headings.confidence, confidenceLines(item)),
  ];
}

function whatElse(item: Case, locale: Locale): readonly string[] {
  const { headings, words } = locale;
  const letters = item.letters.map(({ name, label }) => words.detailed(label, name));
  const facts = item.facts.map(({ label, value }) => words.labelled(label, value));
  return [
    section(headings.question, questionLines(item)),
    section(headings.alsoFound, bullets(item.alsoFound)),
    section(headings.letters, bullets(letters)),
    section(headings.facts, facts),
  ];
}

/** The way of the mail on one line, the failed station marked by sign and word. */
export function pathLine({ hops }: PathStrip, locale: Locale): string {
  return hops.map((hop, i) => (i === 0 ? hopText(hop, locale) : `${edge(hop)} ${hopText(hop, locale)}`)).join(' ');
}

function edge({ state, sign }: Hop): string {
  return state === 'failed' || state === 'waiting' || state === 'unknown' ? `─${sign}` : '─';
}

function hopText({ label, host, state, word }: Hop, { words }: Locale): string {
  const named = host ? words.detailed(label, host) : label;
  return state === 'failed' || state === 'waiting' || state === 'arrived' ? `${named} [${word}]` : named;
}

function pathLines(path: PathStrip, locale: Locale): readonly string[] {
  const told = path.hops.some(({ state }) => state === 'failed' || state === 'waiting');
  return told ? [pathLine(path, locale)] : [pathLine(path, locale), path.sentence];
}

/** Steps with their numbers (none where they have no order), pages, and values for a page's fields. */
function steps(items: readonly ReplyStep[], from: number, named: boolean, locale: Locale): readonly string[] {
  return items.flatMap(({ who, sentence, url, fill }, i) => {
    const mark = from > 0 ? `${from + i}.` : '-';
    const text = named ? locale.words.acting(who, sentence) : sentence;
    const fields = fill.map(({ field, value }) => `   ${locale.words.labelled(field, value)}`);
    return [`${mark} ${text}`, ...(url ? [`   ${url}`] : []), ...fields];
  });
}

function whoLines({ label, contact, also }: WhoActs, { headings, words }: Locale): readonly string[] {
  return [
    label,
    ...(contact ? [contact] : []),
    ...(also.length > 0 ? [`${words.labelled(headings.also, '').trim()}`] : []),
    ...bullets(also),
  ];
}

function quoteLines({ text, saidBy, when }: Quote, { words }: Locale): readonly string[] {
  const source = words.saidBy(saidBy, when);
  return [words.quoted(text), ...(source ? [`- ${source}`] : [])];
}

function confidenceLines({ confidence }: Case): readonly string[] {
  return confidence ? [confidence.sentence, ...bullets(confidence.because)] : [];
}

function questionLines({ question }: Case): readonly string[] {
  return question ? [question.question, ...question.choices.map(({ label }) => `( ) ${label}`)] : [];
}
