import type { Locale } from '../locales/locale.ts';
import { pathLine } from '../plain-case.ts';
import { plainText } from '../plain-text.ts';
import type { Answer, Case } from '../reply.ts';
import { type Component, countText, textDisplay } from './component.ts';
import { quoteLines } from './discord-case.ts';
import { escapeMarkdown, inlineCode } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { markdownBullets, markdownParts, markdownSection } from './markdown-section.ts';

/** A message, and a text beside it that is handed over as a file. */
export type WithFile = { readonly components: readonly Component[]; readonly file: TextFile | undefined };

/** A text file of ours. */
export type TextFile = { readonly name: string; readonly text: string };

const SHOWN_CASES = 8;

/** Renders what an answer rests on; the whole answer is added as a text file where it does not fit in a message. */
export function discordDetails(answer: Answer, locale: Locale): WithFile {
  const boxes = answer.cases
    .slice(0, SHOWN_CASES)
    .map((item) => ({ type: 17, components: [textDisplay(detailsText(item, locale))] }) as const);
  if (answer.cases.length <= SHOWN_CASES && countText(boxes) <= DISCORD_LIMITS.messageText) {
    return { components: boxes, file: undefined };
  }
  return {
    components: [textDisplay(escapeMarkdown(locale.labels.details))],
    file: { name: 'bounce-desk.txt', text: plainText(answer, locale) },
  };
}

function detailsText(item: Case, locale: Locale): string {
  const { headings, words } = locale;
  const told = [item.why, item.outlook, item.address].filter((line) => line !== undefined && line !== '');
  const because = item.confidence
    ? [escapeMarkdown(item.confidence.sentence), ...markdownBullets(item.confidence.because)]
    : [];
  const facts = item.facts.map(({ label, value }) => `- ${words.labelled(escapeMarkdown(label), inlineCode(value))}`);
  return markdownParts([
    markdownSection(
      headings.happened,
      told.map((line) => escapeMarkdown(line as string)),
    ),
    markdownSection(
      headings.path,
      item.path ? [escapeMarkdown(pathLine(item.path, locale)), escapeMarkdown(item.path.sentence)] : [],
    ),
    markdownSection(headings.quote, item.quote ? quoteLines(item.quote, locale) : []),
    markdownSection(headings.confidence, because),
    markdownSection(headings.alsoFound, markdownBullets(item.alsoFound)),
    markdownSection(headings.facts, facts),
  ]);
}
