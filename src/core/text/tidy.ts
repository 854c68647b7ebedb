/**
 * Makes the characters of a text plain without changing what it says: LF newlines, full-width ASCII to ASCII, no-break
 * and ideographic spaces to blanks, no zero-width characters, no control characters but newline and tab.
 */
export function tidy(text: string): string {
  const plain = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  if (!ODD.test(plain)) return plain;
  return plain
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(REMOVED, '');
}

const ODD = /[^\n\t\x20-\x7e\u3040-\u30ff\u4e00-\u9fff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const REMOVED = /[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
