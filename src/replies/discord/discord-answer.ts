import type { Locale } from '../locales/locale.ts';
import type { Answer, Case, Outcome } from '../reply.ts';
import { answerRows, type Place, questionRow } from './answer-rows.ts';
import { type Component, type Container, countComponents, countText, textDisplay } from './component.ts';
import { discordCase, FULLNESS, type Fullness } from './discord-case.ts';
import { discordGuidanceText } from './discord-guidance.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { markdownParts, markdownSection } from './markdown-section.ts';

/** The colour at the edge of a box; the sign and the word beside it say the same. */
const COLOURS: Readonly<Record<Outcome['is'], number>> = {
  failed: 0xc0392b,
  waiting: 0xd68910,
  arrived: 0x1e8449,
  information: 0x2e6da4,
  warning: 0xca6f1e,
};

/**
 * Renders an answer as one Discord message. Where it would not fit, the later cases tell less, then all of them; the
 * last ones are counted only. What is left out here stands in the details.
 */
export function discordAnswer(answer: Answer, place: Place, locale: Locale): readonly Component[] {
  for (const told of scopes(answer.cases.length)) {
    const components = withScope(answer, told, place, locale);
    if (fits(components)) return components;
  }
  return withScope({ ...answer, guidance: undefined }, ['line'], place, locale);
}

function fits(components: readonly Component[]): boolean {
  const { messageText, components: most } = DISCORD_LIMITS;
  return countText(components) <= messageText && countComponents(components) <= most;
}

/** From everything to one line, step by step; the first case is the last to lose. */
function* scopes(count: number): Generator<readonly Fullness[]> {
  const told: Fullness[] = Array.from({ length: Math.min(count, 24) }, () => 'whole');
  yield [...told];
  for (const fullness of FULLNESS.slice(1)) {
    for (let last = told.length - 1; last >= 0; last--) {
      told[last] = fullness;
      yield [...told];
    }
  }
  for (let left = told.length - 1; left > 0; left--) yield told.slice(0, left);
}

function withScope(answer: Answer, told: readonly Fullness[], place: Place, locale: Locale): readonly Component[] {
  const alerts = answer.alerts.map(({ sentence }) => textDisplay(`⚠️ **${escapeMarkdown(sentence)}**`));
  const shown = answer.cases.slice(0, told.length);
  const left = answer.cases.length - shown.length;
  return [
    ...alerts,
    ...shown.map((item, index) => caseBox(item, answer, told[index] ?? 'line', place, locale)),
    ...(left > 0 ? [textDisplay(`-# ${escapeMarkdown(locale.words.andMore('…', left))}`)] : []),
    ...(answer.guidance ? [textDisplay(discordGuidanceText(answer.guidance, locale))] : []),
    ...(answer.escalation ? [textDisplay(`-# ${escapeMarkdown(answer.escalation)}`)] : []),
    ...answerRows(shown, place, locale),
  ];
}

function caseBox(item: Case, answer: Answer, fullness: Fullness, place: Place, locale: Locale): Container {
  const box = { type: 17, accent_color: COLOURS[item.outcome.is] } as const;
  const text = textDisplay(discordCase(item, answer.direction?.sentence, fullness, locale));
  const { question } = item;
  if (!question || fullness === 'line') return { ...box, components: [text] };
  const asked = textDisplay(
    markdownParts([markdownSection(locale.headings.question, [escapeMarkdown(question.question)])]),
  );
  const line = { type: 14, divider: true, spacing: 1 } as const;
  return { ...box, components: [text, line, asked, questionRow(question, item, place)] };
}
