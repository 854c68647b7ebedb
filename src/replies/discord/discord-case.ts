import { fewOf } from '../few-of.ts';
import type { Locale } from '../locales/locale.ts';
import type { Case, Quote, WhoActs } from '../reply.ts';
import { escapeMarkdown, escapeWithin } from './escape-markdown.ts';
import { markdownBullets, markdownParts, markdownSection, markdownSteps } from './markdown-section.ts';

/** How much of a case is told: all of it; what has to be done; who has to act; only what happened, in one line. */
export const FULLNESS = ['whole', 'action', 'who', 'line'] as const;

/** One of {@link FULLNESS}. */
export type Fullness = (typeof FULLNESS)[number];

const LONGEST_LINE = 240;
const LONGEST_HEADLINE = 600;
const SHOWN_RECIPIENTS = 10;

/** Writes one cause in Discord's markdown: what happened in a line, what to do, the rest below. */
export function discordCase(item: Case, direction: string | undefined, fullness: Fullness, locale: Locale): string {
  const { sign, word } = item.outcome;
  if (fullness === 'line') return `${escapeMarkdown(sign)} ${escapeWithin(item.headline, LONGEST_LINE)}`;
  const headline = `### ${escapeMarkdown(sign)} ${escapeMarkdown(word)}\n**${escapeWithin(item.headline, LONGEST_HEADLINE)}**`;
  const head = direction ? `${headline}\n-# ${escapeMarkdown(direction)}` : headline;
  if (fullness === 'who') return markdownParts([head, whoSection(item, locale)]);
  return markdownParts([
    head,
    ...whatToDo(item, locale),
    ...(fullness === 'whole' ? whatHappened(item, locale) : []),
    item.confidence ? `-# ${escapeMarkdown(item.confidence.sentence)}` : '',
  ]);
}

function whatToDo(item: Case, locale: Locale): readonly string[] {
  const { headings } = locale;
  return [
    item.recipients.length > 1
      ? markdownSection(headings.recipients, markdownBullets(fewOf(item.recipients, SHOWN_RECIPIENTS, locale)))
      : '',
    markdownSection(headings.didYouMean, item.didYouMean.map(escapeMarkdown)),
    markdownSection(headings.now, markdownSteps(item.now, 1, false, locale)),
    whoSection(item, locale),
    markdownSection(headings.steps, markdownSteps(item.steps, item.now.length + 1, true, locale)),
    markdownSection(headings.later, markdownSteps(item.later, 0, true, locale)),
    markdownSection(headings.not, markdownBullets(item.not)),
  ];
}

function whoSection({ who }: Case, { headings, words }: Locale): string {
  return who ? markdownSection(headings.who, whoLines(who, headings.also, words)) : '';
}

function whoLines({ label, contact, also }: WhoActs, alsoHeading: string, words: Locale['words']): readonly string[] {
  return [
    `➤ **${escapeMarkdown(label)}**`,
    ...(contact ? [escapeMarkdown(contact)] : []),
    ...(also.length > 0 ? [escapeMarkdown(words.labelled(alsoHeading, words.list(also)))] : []),
  ];
}

function whatHappened(item: Case, locale: Locale): readonly string[] {
  const { headings } = locale;
  const told = [item.why, item.outlook, item.address].filter((line) => line !== undefined && line !== '');
  return [
    markdownSection(
      headings.happened,
      told.map((line) => escapeMarkdown(line as string)),
    ),
    markdownSection(headings.quote, item.quote ? quoteLines(item.quote, locale) : []),
  ];
}

/** The decisive words as a block quote, then whose they are. */
export function quoteLines({ text, saidBy, when }: Quote, { words }: Locale): readonly string[] {
  const source = words.saidBy(saidBy, when);
  return [`> ${escapeMarkdown(text)}`, ...(source ? [`-# ${escapeMarkdown(source)}`] : [])];
}
