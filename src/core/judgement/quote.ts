import type { Match } from '../rules/match.ts';
import type { Subject } from '../rules/subject.ts';

/** Stands between texts that were put together; see compact.ts. */
const SEAM = '\u001f';

/** Longest quote, in characters. */
const LONGEST = 300;

/**
 * The decisive words as found, on one line: the sentence around the phrase that won; where that is only the notice's
 * own preface and a server's reply is known, the reply.
 */
export function decisiveQuote(match: Match | undefined, subject: Subject): string | undefined {
  const hit = match?.hits[0];
  const said = subject.facts.diagnosticCode?.replace(/\s+/g, ' ').trim();
  const found = match && hit ? sentenceAround(subject[match.scope].original, hit.start, hit.end) : match?.matched;
  if (said !== undefined && REPLY.test(said) && !REPLY.test(found ?? '')) return cut(said);
  const words = found ?? said;
  return words ? cut(words) : undefined;
}

/** How much of what stands before the phrase is quoted where no sentence or reply begins there. */
const BEFORE = 120;

/** A reply as servers give it: a code, and words behind it. */
const REPLY = /(?<![\d.])[245]\d\d[ -].{0,20}\p{L}{3}/u;

function sentenceAround(text: string, start: number, end: number): string {
  const before = lastPart(text.slice(Math.max(0, start - LONGEST), start));
  const after = text.slice(end, end + LONGEST).split(SEAM)[0] ?? '';
  const until = /\n\s*\n/.exec(after)?.index ?? after.length;
  const opening = before.slice(beginning(before)).slice(-BEFORE - Math.max(0, LONGEST - BEFORE - (end - start)));
  return cut(`${opening}${text.slice(start, end)}${after.slice(0, until)}`.replace(/\s+/g, ' ').trim());
}

function lastPart(text: string): string {
  return text.split(SEAM).at(-1) ?? '';
}

/** Where the last reply begins, else the paragraph, else as near the phrase as is quoted. */
function beginning(before: string): number {
  const reply = before.search(/(?<![\d.])[245]\d\d[ -](?!.*(?<![\d.])[245]\d\d[ -])/s);
  const paragraph = before.lastIndexOf('\n\n');
  const known = Math.max(reply, paragraph + 1);
  return known > 0 || paragraph >= 0 || reply === 0 ? known : Math.max(0, before.length - BEFORE);
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
