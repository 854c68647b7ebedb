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

/** How many texts are kept as read: the recipients of a notice share them, and each is asked about more than once. */
const KEPT = 8;

const kept = new WeakMap<RuleBook, Map<string, Scope>>();

/** Reads a text for matching; one just read is not read again. */
export function readScope(book: RuleBook, text: string): Scope {
  const original = text.slice(0, LONGEST_SCOPE);
  const scopes = kept.get(book) ?? new Map<string, Scope>();
  const scope = scopes.get(original) ?? readAnew(book, original);
  scopes.delete(original);
  scopes.set(original, scope);
  for (const oldest of scopes.keys()) if (scopes.size > KEPT) scopes.delete(oldest);
  kept.set(book, scopes);
  return scope;
}

function readAnew(book: RuleBook, original: string): Scope {
  const reduced = compact(original);
  return { original, compact: reduced, hits: findPhrases(book.phrases, reduced) };
}
