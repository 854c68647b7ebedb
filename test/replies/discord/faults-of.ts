import type { ActionRow, Component } from '../../../src/replies/discord/component.ts';
import { countComponents, countText } from '../../../src/replies/discord/component.ts';
import { DISCORD_LIMITS as LIMITS } from '../../../src/replies/discord/limits.ts';

/** What Discord would refuse in a message, or would read as more than text; empty where all is well. */
export function faultsOf(components: readonly Component[]): readonly string[] {
  const parts = components.flatMap((part) => (part.type === 17 ? part.components : [part]));
  const texts = parts.flatMap((part) => (part.type === 10 ? [part.content] : []));
  const rows = parts.flatMap((part) => (part.type === 1 ? [part] : []));
  return [
    ...over('characters', countText(components), LIMITS.messageText),
    ...over('components', countComponents(components), LIMITS.components),
    ...texts.flatMap(faultsOfText),
    ...rows.flatMap(faultsOfRow),
    ...twice(rows.flatMap(({ components: inner }) => inner.map(({ custom_id: id }) => id))),
  ];
}

function over(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${count} ${what} of ${most}`] : [];
}

/** A backslash takes a character its meaning; what stands in code has none; the page of a step may be a link. */
function faultsOfText(text: string): readonly string[] {
  const live = text.replace(/\\[^\n]|```[\s\S]*?```|`[^`\n]*`/g, '¤').replace(/^ {2}- <https?:\/\/[^<>\s]+>$/gm, '');
  const mentions = live.match(/<[@#:/a-z][^>]*>|@(?:everyone|here)\b|(?:https?|discord):\/\/\S+|\]\(/gi) ?? [];
  return [...(text.trim() === '' ? ['an empty text'] : []), ...mentions.map((mention) => `alive: ${mention}`)];
}

function faultsOfRow({ components }: ActionRow): readonly string[] {
  if (components.length === 0) return ['an empty row'];
  return [
    ...over('buttons in a row', components.length, LIMITS.buttonsInRow),
    ...components.flatMap((part) => {
      const id = within('custom_id', part.custom_id, LIMITS.customId);
      if (part.type === 2) return [...id, ...within('label', part.label, LIMITS.buttonLabel)];
      return [
        ...id,
        ...over('options', part.options.length, LIMITS.options),
        ...twice(part.options.map(({ value }) => value)),
        ...part.options.flatMap(({ label, value }) => [
          ...within('option', label, LIMITS.optionLabel),
          ...within('value', value, LIMITS.customId),
        ]),
      ];
    }),
  ];
}

function within(what: string, text: string, most: number): readonly string[] {
  return text.length < 1 ? [`an empty ${what}`] : over(`characters in ${what} "${text}"`, text.length, most);
}

function twice(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`);
}
