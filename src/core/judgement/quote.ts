import type { Match } from '../rules/match.ts';
import type { Subject } from '../rules/subject.ts';
import { continuations } from '../text/compact.ts';

/** Stands between texts that were put together; see compact.ts. */
const SEAM = '\u001f';

/** Longest quote, in characters. */
const LONGEST = 400;

/** How far before the phrase the first line of a reply is looked for. */
const FAR = 1_500;

/**
 * The decisive words as found, on one line: the reply or the sentence around the phrase that won; where that is only
 * the notice's own preface and a server's reply is known, the reply. The codes that each line of a reply repeats stand
 * once.
 */
export function decisiveQuote(match: Match | undefined, subject: Subject): string | undefined {
  const said = onOneLine(subject.facts.diagnosticCode ?? '');
  const found = match && foundWords(match, subject[match.scope].original);
  if (REPLY.test(said) && !REPLY.test(found ?? '')) return cut(said);
  const words = found ?? said;
  return words ? cut(words) : undefined;
}

/** How much of what stands before the phrase is quoted where no sentence or reply begins there. */
const BEFORE = 120;

/** A reply as servers give it: a code, and words behind it. */
const REPLY = /(?<![\d.])[245]\d\d[ -].{0,20}\p{L}{3}/u;

function foundWords({ hits: [hit], matched }: Match, text: string): string | undefined {
  if (hit) return sentenceAround(text, hit.start, hit.end);
  if (matched === undefined) return undefined;
  const line = text.replace(/\s*\n\s*\n\s*/g, SEAM).replace(/\s+/g, ' ');
  const start = line.indexOf(matched);
  return start < 0 ? matched : sentenceAround(line, start, start + matched.length);
}

function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - FAR), start)
      .split(SEAM)
      .at(-1) ?? '';
  const from = text.slice(start, end + FAR).split(SEAM)[0] ?? '';
  const length = Math.min(end - start, from.length);
  const until = /\n\s*\n/.exec(from.slice(length))?.index ?? from.length;
  const opening = before.slice(beginning(before));
  const whole = onOneLine(`${opening}${from.slice(0, length + until)}`);
  const lead = onOneLine(opening).length;
  return lead + length <= LONGEST ? whole : `${whole.slice(0, BEFORE)} … ${whole.slice(lead).trim()}`;
}

/** Where the reply around the phrase begins, else the paragraph, else as near the phrase as is quoted. */
function beginning(before: string): number {
  const reply = firstLineOfReply(before);
  const paragraph = before.lastIndexOf('\n\n');
  const known = Math.max(reply, paragraph + 1);
  return known > 0 || paragraph >= 0 || reply === 0 ? known : Math.max(0, before.length - BEFORE);
}

/** The last reply's first line: a code with a hyphen says that more lines follow (RFC 5321 section 4.2.1). */
function firstLineOfReply(before: string): number {
  const openers = [...before.matchAll(/(?<![\d.])([245]\d\d)([ -])/g)];
  let first = openers.length - 1;
  while (isContinued(openers[first - 1], openers[first])) first -= 1;
  return openers[first]?.index ?? -1;
}

function isContinued(line: RegExpExecArray | undefined, next: RegExpExecArray | undefined): boolean {
  return line?.[2] === '-' && line[1] === next?.[1];
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const once = withoutRepeatedCodes(line);
  return once === line ? line : onOneLine(once);
}

function withoutRepeatedCodes(text: string): string {
  let once = '';
  let from = 0;
  for (const [start, end] of continuations(text)) {
    once += `${text.slice(from, start)} `;
    from = end;
  }
  return once + text.slice(from);
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
