import type { Locale } from '../locales/locale.ts';
import type { Summary, SummaryRow } from '../reply.ts';
import { answerRows, type Place } from './answer-rows.ts';
import { type Component, textDisplay } from './component.ts';
import { escapeMarkdown, escapeWithin } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { markdownParts, markdownSection } from './markdown-section.ts';

const LONGEST_TITLE = 200;
const LONGEST_NAME = 80;

/** Renders many mails at a glance as one Discord message; what does not fit is counted and stands in the CSV. */
export function discordSummary(summary: Summary, place: Place, locale: Locale): readonly Component[] {
  const headline = `### ${escapeMarkdown(summary.headline)}`;
  const unread = summary.unreadable.map(
    ({ source, sentence }) => `- ${escapeWithin(source, LONGEST_NAME)}: ${escapeWithin(sentence, LONGEST_TITLE)}`,
  );
  const room = DISCORD_LIMITS.messageText - headline.length - 300;
  const rows = within(
    summary.rows.map((row) => rowText(row, locale)),
    Math.floor(room * 0.75),
    locale,
  );
  const others = within(unread, Math.floor(room * 0.25), locale);
  const text = markdownParts([
    headline,
    rows.join('\n'),
    markdownSection(locale.summary.unreadable(summary.unreadable.length), others),
  ]);
  return [{ type: 17, accent_color: 0x2e6da4, components: [textDisplay(text)] }, ...answerRows([], place, locale)];
}

function rowText({ outcome, title, who, count }: SummaryRow, { summary }: Locale): string {
  const head = `${escapeMarkdown(outcome.sign)} **${escapeMarkdown(summary.count(count))}** ${escapeWithin(title, LONGEST_TITLE)}`;
  return `${head}\n-# ➤ ${escapeWithin(who, LONGEST_TITLE)}`;
}

function within(lines: readonly string[], most: number, { words }: Locale): readonly string[] {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > most) return [...shown, escapeMarkdown(words.andMore('…', lines.length - shown.length))];
    shown.push(line);
  }
  return shown;
}
