/** A text reduced to what phrases are compared by, and the way back. */
export type Compact = {
  /** Lower case, NFKC, plain quotes and dashes, without white space and repeated reply codes. */
  readonly text: string;
  /** For each character of `text`, its offset in the original; one entry more than `text` has characters. */
  readonly at: Uint32Array;
};

/**
 * Stands between texts that were put together, so that no phrase is found across the seam. {@link tidy} takes it out
 * of what comes from outside.
 */
const SEAM = '\n\u001f\n';

/** Puts texts together, seamed; empty ones are left out. */
export function joinTexts(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(SEAM);
}

const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '`': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u00ad': '',
};

const SPACE = /\s/;

/** A reply code, and a status code, that the next line of a multi-line reply repeats (RFC 5321 section 4.2.1). */
const REPEATED = /(?<=\S)(?:[ \t]*\/[ \t]*|\s+)([245]\d\d)(?:-[ \t]?|[ \t]+)(#?[245]\.\d{1,3}\.\d{1,3}[ \t]+)?/g;

/** Reply-code openers of continuation lines: start and end offsets in the original. */
function continuations(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const opened = new Map<string, number>();
  for (const opener of text.matchAll(/\b([245]\d\d)-/g)) {
    if (!opened.has(opener[1] as string)) opened.set(opener[1] as string, opener.index);
  }
  if (opened.size === 0) return found;
  for (const match of text.matchAll(REPEATED)) {
    const first = opened.get(match[1] as string);
    if (first !== undefined && first < match.index) found.set(match.index, match.index + match[0].length);
  }
  return found;
}

/**
 * Reduces a text so that wrapping, glued pieces, full-width letters, smart quotes and the repeated codes of
 * multi-line replies no longer matter to a comparison. Phrases and texts go through the same mill.
 */
export function compact(original: string): Compact {
  const skips = continuations(original);
  const at = new Uint32Array(original.length * 4 + 1);
  let text = '';
  for (let i = 0; i < original.length; ) {
    const skip = skips.get(i);
    if (skip !== undefined) {
      i = skip;
      continue;
    }
    const plain = plainCharacter(original, i);
    for (let k = 0; k < plain.length && text.length + k < at.length - 1; k++) at[text.length + k] = i;
    text += plain;
    i++;
  }
  at[text.length] = original.length;
  return { text, at: at.subarray(0, text.length + 1) };
}

function plainCharacter(text: string, index: number): string {
  const character = text[index] as string;
  const code = text.charCodeAt(index);
  if (code > 0x20 && code < 0x7f && code !== 0x60)
    return code > 0x40 && code < 0x5b ? character.toLowerCase() : character;
  if (code === 0x1f) return character;
  if (code <= 0x20 || SPACE.test(character)) return '';
  const plain = PLAIN[character];
  return plain ?? character.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
