import type { Compact } from '../text/compact.ts';
import { compactAll } from '../text/compact.ts';

/** Shortest phrase that may stand alone in a rule: shorter ones hit by accident. */
export const SHORTEST_PHRASE = 6;

/** Hundreds of phrases begin with `sender` or `message`; so many characters tell most of them apart. */
const LONG_START = 12;

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
export type PhraseIndex = {
  /** Phrases under their first {@link LONG_START} compact characters; shorter ones under {@link SHORTEST_PHRASE}. */
  readonly byStart: ReadonlyMap<string, readonly Pieces[]>;
  /** Not 0 at the {@link roll rolling hash} of a phrase's first characters: says at once that nearly no place is one. */
  readonly starts: Uint8Array;
};

/**
 * The literal pieces of a phrase, compacted: `host … rejected` has two.
 */
export function phrasePieces(phrase: string): readonly string[] {
  return compactAll(cutAtGaps(phrase)).filter((piece) => piece !== '');
}

function cutAtGaps(phrase: string): readonly string[] {
  return phrase.split(/\s*…\s*/);
}

/** The {@link phrasePieces} of many phrases. */
function piecesOf(phrases: readonly string[]): readonly Pieces[] {
  const cut = phrases.map(cutAtGaps);
  const reduced = compactAll(cut.flat()).values();
  return phrases.map((phrase, i) => ({
    phrase,
    pieces: (cut[i] ?? []).map(() => reduced.next().value ?? '').filter((piece) => piece !== ''),
  }));
}

/** Builds the index. */
export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const byStart = new Map<string, Pieces[]>();
  const starts = new Uint8Array(BUCKETS);
  for (const entry of piecesOf([...new Set(phrases)])) {
    const [first = ''] = entry.pieces;
    const start = first.slice(0, first.length < LONG_START ? SHORTEST_PHRASE : LONG_START);
    const filed = byStart.get(start);
    if (filed) filed.push(entry);
    else byStart.set(start, [entry]);
    let hash = 0;
    for (let i = 0; i < SHORTEST_PHRASE; i++) hash = roll(hash, start.charCodeAt(i), 0);
    starts[bucketOf(hash)] = 1;
  }
  return { byStart, starts };
}

const BUCKETS = 2 ** 16;

const BASE = 31;

/** What a character weighs when it leaves: BASE to the power of the phrase's other characters. */
const LEAVING = BASE ** SHORTEST_PHRASE;

/** The hash (Rabin-Karp) of a window after one character came in and one went out. */
function roll(hash: number, entering: number, leaving: number): number {
  return (Math.imul(hash, BASE) + entering - Math.imul(leaving, LEAVING)) | 0;
}

function bucketOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 16;
}

/** First hit of every phrase of the index that the text holds. Cost grows with the text, not with the index. */
export function findPhrases({ byStart, starts }: PhraseIndex, text: Compact): ReadonlyMap<string, PhraseHit> {
  const hits = new Map<string, PhraseHit>();
  const letters = text.text;
  let hash = 0;
  for (let end = 0; end < letters.length; end++) {
    const start = end + 1 - SHORTEST_PHRASE;
    hash = roll(hash, letters.charCodeAt(end), start > 0 ? letters.charCodeAt(start - 1) : 0);
    if (start < 0 || starts[bucketOf(hash)] === 0) continue;
    for (const length of [SHORTEST_PHRASE, LONG_START])
      addHits(hits, byStart.get(letters.slice(start, start + length)) ?? [], text, start);
  }
  return hits;
}

function addHits(hits: Map<string, PhraseHit>, filed: readonly Pieces[], text: Compact, start: number): void {
  for (const entry of filed) {
    const hit = hits.has(entry.phrase) ? undefined : hitAt(entry, text, start);
    if (hit) hits.set(entry.phrase, hit);
  }
}

function hitAt({ phrase, pieces }: Pieces, { text, at }: Compact, start: number): PhraseHit | undefined {
  const [first = '', ...others] = pieces;
  if (!text.startsWith(first, start)) return undefined;
  let end = start + first.length;
  let length = first.length;
  for (const piece of others) {
    const found = text.slice(end, end + GAP + piece.length).indexOf(piece);
    if (found < 0) return undefined;
    end += found + piece.length;
    length += piece.length;
  }
  return { phrase, start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1, length };
}
