import type { Locale } from './locales/locale.ts';

/** A list as it is told: at most so many of its items, of the others the count. */
export function fewOf(items: readonly string[], most: number, { words }: Locale): readonly string[] {
  if (items.length <= most) return items;
  const told = items.slice(0, most);
  return [...told.slice(0, -1), words.andMore(told.at(-1) ?? '', items.length - most)];
}
