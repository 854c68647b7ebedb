import type { Locale } from './locales/locale.ts';
import { bullets, section } from './plain-section.ts';
import type { Case, Hop, PathStrip, Quote, ReplyStep, WhoActs } from './reply.ts';

/** Writes one cause for a terminal. */
export function plainCase(item: Case, direction: string | undefined, locale: Locale): string {
  const { headings } = locale;
  const first = item.now.length;
  const parts = [
    `${item.outcome.sign} ${item.headline}`,
    item.recipients.length > 1 ? section(headings.recipients, bullets(item.recipients)) : '',
    section(headings.now, steps(item.now, 1, false, locale)),
    section(headings.who, item.who ? whoLines(item.who, locale) : []),
    section(headings.steps, steps(item.steps, first + 1, true, locale)),
    section(headings.later, steps(item.later, 0, true, locale)),
    section(headings.not, bullets(item.not)),
    section(headings.happened, whatHappened(item, direction)),
    section(headings.path, item.path ? pathLines(item.path) : []),
    section(headings.quote, item.quote ? quoteLines(item.quote, locale) : []),
    section(headings.confidence, confidenceLines(item)),
    section(headings.question, questionLines(item)),
    section(headings.alsoFound, bullets(item.alsoFound)),
    section(
      headings.letters,
      item.letters.map(({ name, label }) => `- ${label} (${name})`),
    ),
    section(
      headings.facts,
      item.facts.map(({ label, value }) => locale.words.labelled(label, value)),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The way of the mail on one line, the failed station marked by sign and word. */
export function pathLine({ hops }: PathStrip): string {
  return hops.map((hop, i) => (i === 0 ? hopText(hop) : `${edge(hop)} ${hopText(hop)}`)).join(' ');
}

function edge({ state, sign }: Hop): string {
  return state === 'failed' || state === 'waiting' || state === 'unknown' ? `─${sign}` : '─';
}

function hopText({ label, host, state, word }: Hop): string {
  const named = host ? `${label} (${host})` : label;
  return state === 'failed' || state === 'waiting' || state === 'arrived' ? `${named} [${word}]` : named;
}

function pathLines(path: PathStrip): readonly string[] {
  const told = path.hops.some(({ state }) => state === 'failed' || state === 'waiting');
  return told ? [pathLine(path)] : [pathLine(path), path.sentence];
}

/** Steps with their numbers (none where they have no order), pages, and values for a page's fields. */
function steps(items: readonly ReplyStep[], from: number, named: boolean, locale: Locale): readonly string[] {
  return items.flatMap(({ who, sentence, url, fill }, i) => {
    const mark = from > 0 ? `${from + i}.` : '-';
    const text = named ? locale.words.labelled(who, sentence) : sentence;
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

function whatHappened({ why, outlook, address }: Case, direction: string | undefined): readonly string[] {
  return [why, outlook, address, direction].filter((line) => line !== undefined && line !== '') as readonly string[];
}

function quoteLines({ text, saidBy, when }: Quote, { words }: Locale): readonly string[] {
  const source = [saidBy, when].filter((part) => part !== undefined);
  return [words.quoted(text), ...(source.length > 0 ? [`(${source.join(', ')})`] : [])];
}

function confidenceLines({ confidence }: Case): readonly string[] {
  return confidence ? [confidence.sentence, ...bullets(confidence.because)] : [];
}

function questionLines({ question }: Case): readonly string[] {
  return question ? [question.question, ...question.choices.map(({ label }) => `( ) ${label}`)] : [];
}
