import { type Compact, compact } from '../text/compact.ts';
import { findPhrases, type PhraseHit } from './phrase-index.ts';
import type { RuleBook } from './rule-book.ts';

/** A text rules are held against, read once. */
export type Scope = {
  readonly original: string;
  readonly compact: Compact;
  /** First hit of each phrase of the book. */
  readonly hits: ReadonlyMap<string, PhraseHit>;
};

/** Longest text that rules look at; a longer one is cut. */
export const LONGEST_SCOPE = 40_000;

/** Reads a text for matching. */
export function readScope(book: RuleBook, text: string): Scope {
  const original = text.slice(0, LONGEST_SCOPE);
  const reduced = compact(original);
  return { original, compact: reduced, hits: findPhrases(book.phrases, reduced) };
}
