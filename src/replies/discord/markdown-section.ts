import type { Locale } from '../locales/locale.ts';
import type { ReplyStep } from '../reply.ts';
import { escapeMarkdown, inlineCode } from './escape-markdown.ts';

/** A heading with its lines below it, all in Discord's markdown; nothing where there are no lines. */
export function markdownSection(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`**${escapeMarkdown(heading)}**`, ...lines].join('\n');
}

/** Lines of a list without order. */
export function markdownBullets(items: readonly string[]): readonly string[] {
  return items.map((item) => `- ${escapeMarkdown(item)}`);
}

/** Steps with numbers from `from` (0: without order), pages, and values to be copied into a page's fields. */
export function markdownSteps(
  items: readonly ReplyStep[],
  from: number,
  named: boolean,
  { words }: Locale,
): readonly string[] {
  return items.flatMap(({ who, sentence, url, fill }, index) => {
    const mark = from > 0 ? `${from + index}.` : '-';
    const text = escapeMarkdown(named ? words.acting(who, sentence) : sentence);
    const fields = fill.map(({ field, value }) => `  - ${words.labelled(escapeMarkdown(field), inlineCode(value))}`);
    return [`${mark} ${text}`, ...(url ? [`  - <${url.replace(/[<>\s]/g, '')}>`] : []), ...fields];
  });
}

/** Sections one below the other, the empty ones left out. */
export function markdownParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
