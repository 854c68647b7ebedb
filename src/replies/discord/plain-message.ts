import type { ActionRow, Component } from './component.ts';
import type { TextFile } from './discord-details.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** A message for a compatible server that knows no Components V2: the text as content, the buttons below it. */
export type PlainMessage = {
  readonly content: string;
  readonly rows: readonly ActionRow[];
  /** The whole text, where the content had to be cut. */
  readonly whole: TextFile | undefined;
};

/** Makes it of the same components. */
export function plainMessage(components: readonly Component[]): PlainMessage {
  const parts = components.flatMap((part) => (part.type === 17 ? part.components : [part]));
  const text = parts.flatMap((part) => (part.type === 10 ? [part.content] : [])).join('\n\n');
  const rows = parts.flatMap((part) => (part.type === 1 ? [part] : [])).slice(0, DISCORD_LIMITS.rows);
  if (text.length <= DISCORD_LIMITS.content) return { content: text, rows, whole: undefined };
  const content = `${text.slice(0, DISCORD_LIMITS.content - 1).toWellFormed()}…`;
  return { content, rows, whole: { name: 'bounce-desk.txt', text } };
}
