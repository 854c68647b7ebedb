/** A stretch of a text, by offsets. */
export type Span = { readonly start: number; readonly end: number };

/** Most characters of a text in which words are looked for, and most places that are marked. */
const LOOKED_AT = 200_000;
const MOST_PLACES = 20;

/** So few characters are words anybody may use: they are marked only where they stand once. */
const SHORT = 12;

/** Blanks and what quoting puts before a line differ between a paste and what was read out of it. */
const IGNORED = /[\s>|\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Finds words in a text as it was pasted, although it may be wrapped, quoted or in full-width letters there.
 *
 * @returns where they stand, letter for letter; nothing where that cannot be said for sure
 */
export function findWords(text: string, words: string): readonly Span[] {
  const isCut = words.endsWith('…');
  const sought = fold(isCut ? words.slice(0, -1) : words).text;
  if (sought === '') return [];
  const { text: folded, at } = fold(text.slice(0, LOOKED_AT));
  const spans: Span[] = [];
  for (let i = folded.indexOf(sought); i >= 0 && spans.length < MOST_PLACES; i = folded.indexOf(sought, i + 1)) {
    const span = { start: at[i] as number, end: (at[i + sought.length - 1] as number) + 1 };
    if (isWhole(text, span, isCut)) spans.push(span);
  }
  return sought.length < SHORT && spans.length > 1 ? [] : spans;
}

/** Puts spans in order, each character in one of them at most. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

function fold(text: string): { readonly text: string; readonly at: readonly number[] } {
  const kept: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (IGNORED.test(character)) continue;
    const isWide = character >= '\uff01' && character <= '\uff5e';
    kept.push(isWide ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character);
    at.push(i);
  }
  return { text: kept.join(''), at };
}

const WORD = /[A-Za-z0-9]/;

/** Half a word or half a number is something else. */
function isWhole(text: string, { start, end }: Span, isCut: boolean): boolean {
  const splits = (i: number) => WORD.test(text[i - 1] ?? '') && WORD.test(text[i] ?? '');
  return !splits(start) && (isCut || !splits(end));
}
