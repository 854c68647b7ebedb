import type { Locale } from '../locales/locale.ts';
import type { Letter } from './letter.ts';

/** Writes a letter for a terminal: how to send it, then what to copy. */
export function letterPlainText(letter: Letter, { labels, words }: Locale): string {
  const head = [
    ...(letter.to ? [words.labelled(labels.to, letter.to)] : []),
    words.labelled(labels.subject, letter.subject),
  ];
  return `(${letter.hint})\n\n${head.join('\n')}\n\n${letter.body}`;
}
