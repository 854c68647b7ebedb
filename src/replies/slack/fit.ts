import type { Block, RichPart } from './blocks.ts';

/** How many characters of text a block or part holds, at any depth. */
export function weight(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) =>
      sum + (typeof value === 'string' ? (key === 'text' || key === 'url' ? value.length : 0) : weight(value)),
    0,
  );
}

/** As many parts, from the first on, as a budget of characters allows; a heading is not left alone at the end. */
export function fitParts(parts: readonly RichPart[], budget: number): readonly RichPart[] {
  let left = budget;
  const cutAt = parts.findIndex((part) => {
    left -= weight(part);
    return left < 0;
  });
  if (cutAt < 0) return parts;
  const kept = parts.slice(0, cutAt);
  const last = kept.at(-1);
  return last?.type === 'rich_text_section' && parts[cutAt]?.type !== 'rich_text_section' ? kept.slice(0, -1) : kept;
}

/** Blocks a message can still hold, from the first on. */
export function fitBlocks(blocks: readonly Block[], most: number, characters: number): readonly Block[] {
  let left = characters;
  const cutAt = blocks.findIndex((block, index) => {
    left -= weight(block);
    return index >= most || left < 0;
  });
  return cutAt < 0 ? blocks : blocks.slice(0, cutAt);
}
