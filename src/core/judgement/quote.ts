import type { Match } from '../rules/match.ts';
import type { Subject } from '../rules/subject.ts';

/** Longest quote, in characters. */
const LONGEST = 300;

/**
 * The decisive words as found: the sentence around the phrase that won, on one line, else the refusing server's words.
 */
export function decisiveQuote(match: Match | undefined, subject: Subject): string | undefined {
  const hit = match?.hits[0];
  if (match && hit) return sentenceAround(subject[match.scope].original, hit.start, hit.end);
  const words = (match?.matched ?? subject.facts.diagnosticCode ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : cut(words);
}

function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - LONGEST), start)
      .split('\u001f')
      .at(-1) ?? '';
  const after = text.slice(end, end + LONGEST).split('\u001f')[0] ?? '';
  const from = Math.max(before.lastIndexOf('\n\n') + 1, before.search(/[245]\d\d[ -](?!.*[245]\d\d[ -])/s), 0);
  const until = /\n\s*\n/.exec(after)?.index ?? after.length;
  const quote = `${before.slice(from)}${text.slice(start, end)}${after.slice(0, until)}`.replace(/\s+/g, ' ').trim();
  return cut(quote);
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
