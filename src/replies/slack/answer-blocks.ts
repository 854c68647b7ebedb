import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import type { Answer, Case } from '../reply.ts';
import type { AnswerPlace } from './answer-place.ts';
import { bullets, context, header, run, section, spaced } from './block-parts.ts';
import type { Block } from './blocks.ts';
import { letterButtons, questionBlocks, toolButtons } from './buttons.ts';
import { caseParts } from './case-parts.ts';
import { fitParts, weight } from './fit.ts';
import { guidanceBlocks } from './guidance-blocks.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** Most causes of one mail told in full; of the others the headline. */
const TOLD_IN_FULL = 3;

/** Characters kept for headings, buttons and small print around the running text. */
const AROUND = 2_500;

/** One answer: a heading, what to do, what happened, and the buttons. */
export function answerBlocks(answer: Answer, place: AnswerPlace, locale: Locale): readonly Block[] {
  const full = answer.cases.slice(0, TOLD_IN_FULL);
  const guidance = answer.guidance ? guidanceBlocks(answer.guidance, locale) : [];
  const room = SLACK_LIMITS.totalText - AROUND - weight(guidance);
  const budget = Math.floor(room / Math.max(1, full.length));
  return [
    ...answer.alerts.map(({ sentence }) => alert(sentence)),
    ...full.flatMap((item, index) => [
      ...(index > 0 ? [{ type: 'divider' } as const] : []),
      ...caseBlocks(item, index, answer, { place, locale, budget }),
    ]),
    ...inShort(answer.cases.slice(TOLD_IN_FULL), locale),
    ...guidance,
    ...(answer.escalation ? [context(answer.escalation)] : []),
    toolButtons(place, locale, answer.cases.length > 0),
  ];
}

type Around = { readonly place: AnswerPlace; readonly locale: Locale; readonly budget: number };

function caseBlocks(item: Case, index: number, answer: Answer, { place, locale, budget }: Around): readonly Block[] {
  const headline = `${item.outcome.sign} ${item.headline}`;
  const small = [locale.words.closed(item.outcome.word), answer.direction?.sentence ?? ''];
  const isShort = headline.length <= SLACK_LIMITS.header;
  const parts = spaced(fitParts(caseParts(item, locale), budget));
  return [
    isShort ? header(headline) : { type: 'rich_text', elements: [section([run(headline, { bold: true })])] },
    context(small.join(locale.language === 'ja' ? '' : ' ').trim()),
    ...(parts.length > 0 ? [{ type: 'rich_text', elements: parts } as const] : []),
    ...questionBlocks(item, index, place, locale),
    ...letterButtons(item, index, place, locale),
  ];
}

function alert(sentence: string): Block {
  return { type: 'rich_text', elements: [section([run(`⚠ ${sentence}`, { bold: true })])] };
}

/** Headlines have no room for more than this. */
const HEADLINES = 20;

function inShort(cases: readonly Case[], { language }: Locale): readonly Block[] {
  if (cases.length === 0) return [];
  const lines = cases.slice(0, HEADLINES).map(({ outcome, headline }) => `${outcome.sign} ${headline}`.slice(0, 90));
  const heading = section([run(slackSentencesOf(language).moreCases(cases.length), { bold: true })]);
  return [{ type: 'divider' }, { type: 'rich_text', elements: [heading, bullets(lines)] }];
}
