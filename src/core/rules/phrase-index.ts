import type { Compact } from '../text/compact.ts';
import { compact } from '../text/compact.ts';

/** Shortest phrase that may stand alone in a rule: shorter ones hit by accident. */
export const SHORTEST_PHRASE = 6;

const GAP = 120;

/** Where a phrase was found: offsets in the original text, and how many characters of it were literal. */
export type PhraseHit = {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly length: number;
};

/** A phrase cut at its ` … ` gaps and compacted. */
type Pieces = { readonly phrase: string; readonly pieces: readonly string[] };

/** Many phrases, looked for in one pass over a text. */
export type PhraseIndex = ReadonlyMap<string, readonly Pieces[]>;

/**
 * The literal pieces of a phrase, compacted: `host … rejected` has two.
 */
export function phrasePieces(phrase: string): readonly string[] {
  return phrase
    .split(/\s*…\s*/)
    .map((piece) => compact(piece).text)
    .filter((piece) => piece !== '');
}

/** Builds the index; phrases are filed under their first {@link SHORTEST_PHRASE} compact characters. */
export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const index = new Map<string, Pieces[]>();
  for (const phrase of new Set(phrases)) {
    const pieces = phrasePieces(phrase);
    const key = (pieces[0] ?? '').slice(0, SHORTEST_PHRASE);
    const filed = index.get(key);
    if (filed) filed.push({ phrase, pieces });
    else index.set(key, [{ phrase, pieces }]);
  }
  return index;
}

/** First hit of every phrase of the index that the text holds. Cost grows with the text, not with the index. */
export function findPhrases(index: PhraseIndex, text: Compact): ReadonlyMap<string, PhraseHit> {
  const hits = new Map<string, PhraseHit>();
  const last = text.text.length - SHORTEST_PHRASE;
  for (let i = 0; i <= last; i++) {
    const filed = index.get(text.text.slice(i, i + SHORTEST_PHRASE));
    if (!filed) continue;
    for (const entry of filed) {
      if (hits.has(entry.phrase)) continue;
      const hit = hitAt(entry, text, i);
      if (hit) hits.set(entry.phrase, hit);
    }
  }
  return hits;
}

function hitAt(entry: Pieces, text: Compact, start: number): PhraseHit | undefined {
  let end = start;
  let length = 0;
  for (const [i, piece] of entry.pieces.entries()) {
    const found = i === 0 ? (text.text.startsWith(piece, start) ? start : -1) : text.text.indexOf(piece, end);
    if (found < 0 || found - end > GAP) return undefined;
    end = found + piece.length;
    length += piece.length;
  }
  return { phrase: entry.phrase, start: text.at[start] ?? 0, end: (text.at[end - 1] ?? 0) + 1, length };
}
