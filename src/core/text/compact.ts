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

/** The codes that the later lines of multi-line replies repeat: start and end offsets, in order. */
export function continuations(text: string): ReadonlyMap<number, number> {
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

/** What ASCII characters become; 0 for those that are left out. The unit separator is the {@link SEAM}. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === 0x60) return 0x27;
  if (code > 0x40 && code < 0x5b) return code + 0x20;
  return code > 0x20 || code === 0x1f ? code : 0;
});

/** How many times longer a text may become: one ligature can stand for eighteen letters. What is beyond is cut. */
const MOST_GROWTH = 4;

/**
 * Reduces a text so that wrapping, glued pieces, full-width letters, smart quotes and the repeated codes of
 * multi-line replies no longer matter to a comparison. Phrases and texts go through the same mill.
 */
export function compact(original: string): Compact {
  const skips = continuations(original);
  const isAscii = !BEYOND_ASCII.test(original);
  const letters = isAscii ? new Uint8Array(original.length) : new Uint16Array(original.length * MOST_GROWTH);
  const at = new Uint32Array(letters.length + 1);
  let length = 0;
  for (let i = 0; i < original.length; i++) {
    const skip = skips.size > 0 ? skips.get(i) : undefined;
    if (skip !== undefined) {
      i = skip - 1;
      continue;
    }
    const code = original.charCodeAt(i);
    const plain = code < 128 ? (ASCII[code] as number) : 0;
    if (plain !== 0 && length < letters.length) {
      at[length] = i;
      letters[length++] = plain;
    } else if (code >= 128) length = writePlain(original[i] as string, i, { letters, at, length });
  }
  at[length] = original.length;
  const text = Buffer.from(letters.buffer, 0, length * letters.BYTES_PER_ELEMENT).toString(
    isAscii ? 'latin1' : 'utf16le',
  );
  return { text, at: at.subarray(0, length + 1) };
}

/** Stands between texts that are reduced together. */
const BETWEEN = '\u001f';

/** Reduces many short texts as {@link compact} does each of them, in a quarter of the time. */
export function compactAll(texts: readonly string[]): readonly string[] {
  const together = texts.map((text) => (standsAlone(text) ? '' : text)).join(BETWEEN);
  const reduced = compact(together).text.split(BETWEEN);
  return texts.map((text, i) => (standsAlone(text) ? compact(text).text : (reduced[i] ?? '')));
}

/** The opening of a multi-line reply would make the codes in other texts repetitions of its own. */
function standsAlone(text: string): boolean {
  return /\b[245]\d\d-/.test(text) || text.includes(BETWEEN);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const BEYOND_ASCII = /[^\x00-\x7f]/;

type Written = { readonly letters: Uint8Array | Uint16Array; readonly at: Uint32Array; readonly length: number };

/** Writes what one character beyond ASCII becomes; answers with the new length. */
function writePlain(character: string, index: number, { letters, at, length }: Written): number {
  const plain = plainCharacter(character);
  const end = Math.min(length + plain.length, letters.length);
  for (let k = length; k < end; k++) {
    at[k] = index;
    letters[k] = plain.charCodeAt(k - length);
  }
  return end;
}

function plainCharacter(character: string): string {
  if (SPACE.test(character)) return '';
  return PLAIN[character] ?? character.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
