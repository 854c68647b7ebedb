import type { Locale } from '../locales/locale.ts';
import type { Reply } from '../reply.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { AnswerPlace } from './answer-place.ts';
import { run, section } from './block-parts.ts';
import type { Block, SlackMessage } from './blocks.ts';
import { toolButtons } from './buttons.ts';
import { fallbackText } from './fallback-text.ts';
import { fitBlocks } from './fit.ts';
import { guidanceBlocks } from './guidance-blocks.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackFallback } from './slack-text.ts';
import { summaryBlocks } from './summary-blocks.ts';

/**
 * Renders a reply for Slack, with sentences to be read before it (files that could not be fetched).
 *
 * The first block's id names the answer (see {@link answerIdOf}), so that it is found again in its thread.
 */
export function slackMessage(
  reply: Reply | undefined,
  before: readonly string[],
  place: AnswerPlace,
  locale: Locale,
): SlackMessage {
  const first: readonly Block[] =
    before.length === 0 ? [] : [{ type: 'rich_text', elements: before.map((line) => section([run(`${line}\n`)])) }];
  const blocks = [...first, ...(reply ? replyBlocks(reply, place, locale) : [])];
  const text = reply ? fallbackText(reply, locale, before) : slackFallback(before.join('\n'), SLACK_LIMITS.text);
  return { text, blocks: identified(fitted(blocks), place) };
}

/** The id of an answer's first block: `desk:<key>:<mail>`. */
export function answerIdOf({ key, mail }: Pick<AnswerPlace, 'key' | 'mail'>): string {
  return `desk:${key}:${mail ?? ''}`.slice(0, SLACK_LIMITS.blockId);
}

/** Reads {@link answerIdOf} back. */
export function readAnswerId(blockId: string): Pick<AnswerPlace, 'key' | 'mail'> | undefined {
  const [, key, mail] = /^desk:(.+):(\d*)$/.exec(blockId) ?? [];
  return key === undefined ? undefined : { key, mail: mail ? Number(mail) : undefined };
}

function replyBlocks(reply: Reply, place: AnswerPlace, locale: Locale): readonly Block[] {
  switch (reply.kind) {
    case 'answer':
      return answerBlocks(reply, place, locale);
    case 'guidance':
      return [...guidanceBlocks(reply, locale), toolButtons(place, locale, false)];
    case 'summary':
      return summaryBlocks(reply, place, locale);
    default:
      return reply satisfies never;
  }
}

/** Where there is too much, the middle goes, never the buttons at the end. */
function fitted(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  const kept = fitBlocks(blocks, SLACK_LIMITS.blocks - 1, SLACK_LIMITS.totalText);
  return kept.length === blocks.length || !last ? blocks : [...kept, last];
}

function identified([first, ...rest]: readonly Block[], place: AnswerPlace): readonly Block[] {
  return first ? [{ ...first, block_id: answerIdOf(place) } as Block, ...rest] : [];
}
