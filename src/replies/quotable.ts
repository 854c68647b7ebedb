/** Most characters of a mail's words that an answer shows. */
export const QUOTE_LENGTH = 400;

/** Control characters, bidirectional controls, and characters nobody sees: they can hide or turn around what is read. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** A base character with more than a few marks on it grows over its neighbours. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Makes a stranger's words fit to be shown: one line, nothing hidden, not too long.
 *
 * Escaping for a platform is the renderer's business.
 */
export function quotable(text: string, length = QUOTE_LENGTH): string {
  const line = text
    .slice(0, length * 20)
    .toWellFormed()
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(HEAPED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}
