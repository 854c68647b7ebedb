import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import type { Summary, SummaryRow } from '../reply.ts';
import type { AnswerPlace } from './answer-place.ts';
import { context, header, titledList } from './block-parts.ts';
import type { Block, TableBlock } from './blocks.ts';
import { toolButtons } from './buttons.ts';
import { fitParts } from './fit.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackText } from './slack-text.ts';

/** Characters of a table: its message holds more than it. */
const TABLE_ROOM = 8_000;

/** Characters of the list of what could not be read. */
const UNREAD_ROOM = 2_000;

/** Many mails at a glance: a table by cause and party. */
export function summaryBlocks(summary: Summary, place: AnswerPlace, locale: Locale): readonly Block[] {
  const sentences = slackSentencesOf(locale.language);
  const shown = rowsThatFit(summary.rows);
  const left = summary.rows.length - shown.length;
  const unread = summary.unreadable.map(({ source, sentence }) => locale.words.labelled(source, sentence));
  const unreadParts = fitParts(titledList(locale.summary.unreadable(unread.length), unread.slice(0, 20)), UNREAD_ROOM);
  return [
    header(summary.headline),
    ...(shown.length > 0 ? [table(shown, locale)] : []),
    ...(left > 0 ? [context(sentences.moreRows(left))] : []),
    ...(unreadParts.length > 0 ? [{ type: 'rich_text', elements: unreadParts } as const] : []),
    toolButtons(place, locale, false),
  ];
}

function rowsThatFit(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  let left = TABLE_ROOM;
  const cutAt = rows.findIndex((row, index) => {
    left -= cells(row).join('').length;
    return left < 0 || index >= SLACK_LIMITS.tableRows - 1;
  });
  return cutAt < 0 ? rows : rows.slice(0, cutAt);
}

function table(rows: readonly SummaryRow[], { language }: Locale): TableBlock {
  const { result, cause, who, count } = slackSentencesOf(language).table;
  const lines = [[count, result, cause, who], ...rows.map(cells)];
  return {
    type: 'table',
    column_settings: lines[0]?.map(() => ({ is_wrapped: true })) ?? [],
    rows: lines.map((line) => line.map((text) => ({ type: 'raw_text', text: text || '-' }))),
  };
}

function cells({ outcome, title, who, count }: SummaryRow): readonly string[] {
  const texts = [`${count}`, `${outcome.sign} ${outcome.word}`, title, who];
  return texts.map((text) => slackText(text, SLACK_LIMITS.tableCell));
}
