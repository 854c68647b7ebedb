import type { Letter } from '../letters/letter.ts';
import type { Locale } from '../locales/locale.ts';
import { textDisplay } from './component.ts';
import type { WithFile } from './discord-details.ts';
import { codeBlock, escapeMarkdown, escapeWithin, inlineCode } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';

const LONGEST_HINT = 600;
const LONGEST_LINE = 600;

/** Renders a letter to be copied: its head, then its body in a block; a long body as a file. */
export function discordLetter(letter: Letter, { labels, words }: Locale): WithFile {
  const head = [
    `-# ${escapeWithin(letter.hint, LONGEST_HINT)}`,
    ...(letter.to ? [words.labelled(escapeMarkdown(labels.to), inlineCode(letter.to, LONGEST_LINE))] : []),
    words.labelled(escapeMarkdown(labels.subject), inlineCode(letter.subject, LONGEST_LINE)),
  ].join('\n');
  const body = codeBlock(letter.body);
  if (head.length + body.length <= DISCORD_LIMITS.messageText) {
    return { components: [textDisplay(head), textDisplay(body)], file: undefined };
  }
  return { components: [textDisplay(head)], file: { name: `${letter.name}.txt`, text: letter.body } };
}
