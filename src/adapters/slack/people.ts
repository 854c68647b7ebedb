import { run, section } from '../../replies/slack/block-parts.ts';
import type { RichElement, RichTextBlock } from '../../replies/slack/blocks.ts';

/** Stand for people in a sentence; private-use characters that no mail's text keeps. */
export const WHO = '\ue000';
export const WHOM = '\ue001';

/** A sentence with people in the places kept for them. */
export function namingPeople(sentence: string, people: Readonly<Record<string, RichElement>>): RichTextBlock {
  const parts = sentence.split(/([\ue000\ue001])/).filter((part) => part !== '');
  return { type: 'rich_text', elements: [section(parts.map((part) => people[part] ?? run(part)))] };
}
