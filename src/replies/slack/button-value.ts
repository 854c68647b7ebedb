import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { type LetterName, letterNames } from '../letters/letter.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** What an answer's buttons know of it: positions and choices, never a word of the mail. */
export type ButtonValue = {
  /** Which posts the answer is to, or which private answer it is; see answer-key.ts of the adapter. */
  readonly key: string;
  /** Position of the mail among what was read; undefined where the answer is to all of it. */
  readonly mail: number | undefined;
  /** The language the answer is shown in, or is to be shown in. */
  readonly language: Language;
  /** What questions were answered with before and now. */
  readonly told: readonly ToldCause[];
  readonly letter: { readonly name: LetterName; readonly recipient: number } | undefined;
};

/** A cause the asker was led to, for recipients by their position. */
export type ToldCause = { readonly cause: string; readonly recipients: readonly number[] };

/** Writes a value; undefined where it would be longer than Slack carries. */
export function writeButtonValue({ key, mail, language, told, letter }: ButtonValue): string | undefined {
  const value = JSON.stringify({
    k: key,
    m: mail,
    l: language,
    t: told.length === 0 ? undefined : told.map(({ cause, recipients }) => [cause, writeRanges(recipients)]),
    w: letter && `${letter.name}:${letter.recipient}`,
  });
  return value.length <= SLACK_LIMITS.buttonValue ? value : undefined;
}

/** Reads a value back; undefined where it is none of ours. */
export function readButtonValue(value: string): ButtonValue | undefined {
  const { k, m, l, t, w } = parse(value);
  const language = LANGUAGES.find((known) => known === l);
  if (typeof k !== 'string' || !language) return undefined;
  return {
    key: k,
    mail: typeof m === 'number' ? m : undefined,
    language,
    told: Array.isArray(t) ? t.flatMap(readTold) : [],
    letter: typeof w === 'string' ? readLetter(w) : undefined,
  };
}

function parse(value: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readTold(entry: unknown): readonly ToldCause[] {
  const [cause, ranges] = Array.isArray(entry) ? (entry as unknown[]) : [];
  return typeof cause === 'string' && typeof ranges === 'string' ? [{ cause, recipients: readRanges(ranges) }] : [];
}

function readLetter(value: string): ButtonValue['letter'] {
  const [written, position] = value.split(':');
  const name = letterNames.find((known) => known === written);
  return name && { name, recipient: Number(position) };
}

/** `0-3,5`: a mail to a thousand recipients still fits. */
function writeRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** Most recipients a value stands for. */
const MOST_RECIPIENTS = 100_000;

function readRanges(text: string): readonly number[] {
  return text.split(',').flatMap((range) => {
    const [from = Number.NaN, to = from] = range.split('-').map(Number);
    const isSane = from >= 0 && to >= from && to - from < MOST_RECIPIENTS;
    return isSane ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  });
}
