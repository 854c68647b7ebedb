import type { Notice } from '../notice.ts';
import { type Compact, compact } from '../text/compact.ts';
import { findPhrases, type PhraseHit } from './phrase-index.ts';
import type { RuleBook } from './rule-book.ts';

/** A text rules are held against, read once. */
export type Scope = {
  readonly original: string;
  readonly compact: Compact;
  /** First hit of each phrase of the book. */
  readonly hits: ReadonlyMap<string, PhraseHit>;
  /** What a regular expression matches in the beginning of the text, read on one line. */
  readonly expression: (matches: RegExp) => string | undefined;
};

/** Longest text a regular expression is run on. */
const LONGEST_EXPRESSION_TEXT = 4_000;

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

const keptNotices = new WeakMap<RuleBook, WeakMap<Notice, Scope>>();

/** Reads all words of a notice, subject and text; once, however many recipients it names. */
export function readNoticeScope(book: RuleBook, notice: Notice): Scope {
  const scopes = keptNotices.get(book) ?? new WeakMap<Notice, Scope>();
  const scope = scopes.get(notice) ?? readScope(book, `${notice.subject}\n${notice.text}`);
  scopes.set(notice, scope);
  keptNotices.set(book, scopes);
  return scope;
}

function readAnew(book: RuleBook, original: string): Scope {
  const reduced = compact(original);
  return { original, compact: reduced, hits: findPhrases(book.phrases, reduced), expression: findOnce(original) };
}

/** Each expression is run once: the recipients of a notice, and its kind, are asked about with the same ones. */
function findOnce(original: string): Scope['expression'] {
  const line = original.slice(0, LONGEST_EXPRESSION_TEXT).replace(/\s+/g, ' ');
  const found = new Map<RegExp, string | undefined>();
  return (matches) => {
    if (!found.has(matches)) found.set(matches, matches.exec(line)?.[0]);
    return found.get(matches);
  };
}
