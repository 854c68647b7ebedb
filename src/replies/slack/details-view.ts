import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import { pathLine } from '../plain-case.ts';
import type { Answer, Case } from '../reply.ts';
import { header, plain, run, section, spaced, titled, titledList } from './block-parts.ts';
import type { Block, RichPart, View } from './blocks.ts';
import { fitBlocks, fitParts } from './fit.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** Characters of one cause's details. */
const ROOM = 6_000;

/** A heading that is cut is said again whole. */
const CUT = SLACK_LIMITS.header - 10;

/** Characters of a whole window (Slack takes 250 kB, markup included). */
const WINDOW = 60_000;

/** A window with what an answer rests on, and the technical facts. */
export function detailsView(answer: Answer, locale: Locale): View {
  const blocks = answer.cases.flatMap((item): readonly Block[] => [
    header(`${item.outcome.sign} ${item.headline}`),
    ...detailBlocks(item, locale),
  ]);
  return modal(locale.labels.details, fitBlocks(blocks, SLACK_LIMITS.modalBlocks, WINDOW), locale);
}

/** A window that says one thing. */
export function noticeView(title: string, sentence: string, locale: Locale): View {
  return modal(title, [{ type: 'rich_text', elements: [section([run(sentence)])] }], locale);
}

/** A window that is only read. */
export function modal(title: string, blocks: readonly Block[], { language }: Locale): View {
  return {
    type: 'modal',
    callback_id: 'desk-window',
    title: plain(title, SLACK_LIMITS.modalTitle),
    close: plain(slackSentencesOf(language).close, SLACK_LIMITS.modalTitle),
    blocks,
  };
}

function detailBlocks(item: Case, locale: Locale): readonly Block[] {
  const parts = spaced(fitParts(detailParts(item, locale), ROOM));
  return parts.length === 0 ? [] : [{ type: 'rich_text', elements: parts }];
}

function detailParts(item: Case, locale: Locale): readonly RichPart[] {
  const { headings, words } = locale;
  const facts = item.facts.map(({ label, value }) => words.labelled(label, value));
  return [
    ...(item.headline.length > CUT ? [section([run(item.headline)])] : []),
    ...titled(headings.path, item.path ? [pathLine(item.path, locale), item.path.sentence] : []),
    ...titledList(headings.confidence, item.confidence ? [item.confidence.sentence, ...item.confidence.because] : []),
    ...titledList(headings.alsoFound, item.alsoFound),
    ...titledList(headings.facts, facts),
  ];
}
