import type { Locale } from '../locales/locale.ts';
import type { Guidance } from '../reply.ts';
import { answerRows, type Place } from './answer-rows.ts';
import { type Component, textDisplay } from './component.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownBullets, markdownParts, markdownSection } from './markdown-section.ts';

/** Renders guidance as one Discord message. */
export function discordGuidance(guidance: Guidance, place: Place, locale: Locale): readonly Component[] {
  const text = textDisplay(discordGuidanceText(guidance, locale));
  return [{ type: 17, accent_color: 0x2e6da4, components: [text] }, ...answerRows([], place, locale)];
}

/** Guidance in Discord's markdown. */
export function discordGuidanceText(guidance: Guidance, { headings }: Locale): string {
  const saving = guidance.saving.flatMap(({ client, lines }) => [
    `- **${escapeMarkdown(client)}**`,
    ...lines.map((line) => `  - ${escapeMarkdown(line)}`),
  ]);
  return markdownParts([
    `**${escapeMarkdown(guidance.headline)}**`,
    ...guidance.sentences.map(escapeMarkdown),
    markdownSection(headings.lookFor, markdownBullets(guidance.lookFor)),
    markdownSection(headings.paste, markdownBullets(guidance.paste)),
    markdownSection(headings.saving, saving),
  ]);
}
