import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { type LetterName, letterNames } from '../letters/letter.ts';

/** What a button asks for. Positions are those of the reading; none holds a word of the mail. */
export type Press =
  | { readonly kind: 'choose'; readonly mail: number; readonly recipient: number; readonly cause: string }
  | { readonly kind: 'letter'; readonly mail: number; readonly recipient: number; readonly letter: LetterName }
  | { readonly kind: 'details'; readonly mail: number }
  | { readonly kind: 'language'; readonly mail: number }
  | { readonly kind: 'wrong'; readonly mail: number }
  | { readonly kind: 'share' };

/** How the answer stands under which a button is: enough to derive it again. */
export type Standing = {
  readonly language: Language;
  /** The cause the asker was led to by a question, and for whom (the first recipient of its case). */
  readonly told: Told | undefined;
  /** Posts beside the one it stands under that were read with it. */
  readonly posts: readonly string[];
  /** The key of a private answer, which lives in memory. */
  readonly kept: string | undefined;
};

/** An answer to a question. */
export type Told = { readonly mail: number; readonly recipient: number; readonly cause: string };

const MARK = 'bd1';
const KINDS = { choose: 'c', letter: 'l', details: 'd', language: 'g', wrong: 'w', share: 's' } as const;

/** Writes both into the id of a button, no longer than Discord takes. */
export function buttonId(press: Press, { language, told, posts, kept }: Standing): string {
  const remembered = press.kind === 'choose' || !told ? '' : `${told.mail}.${told.recipient}.${told.cause}`;
  const source = kept === undefined ? posts.map(shorten).join('.') : `~${kept}`;
  return [MARK, KINDS[press.kind], language, argumentOf(press), remembered, source].join(' ');
}

function argumentOf(press: Press): string {
  switch (press.kind) {
    case 'choose':
      return `${press.mail}.${press.recipient}.${press.cause}`;
    case 'letter':
      return `${press.mail}.${press.recipient}.${press.letter}`;
    case 'details':
    case 'wrong':
    case 'language':
      return `${press.mail}`;
    case 'share':
      return '';
    default:
      return press satisfies never;
  }
}

/** Reads the id of a button; undefined where it is none of ours. */
export function readButtonId(id: string): { readonly press: Press; readonly standing: Standing } | undefined {
  const [mark, letter, tongue, argument = '', told = '', source = ''] = id.split(' ');
  const language = LANGUAGES.find((known) => known === tongue);
  const press = pressOf(letter, argument);
  if (mark !== MARK || !language || !press) return undefined;
  const kept = source.startsWith('~') ? source.slice(1) : undefined;
  const posts = kept === undefined ? source.split('.').filter(Boolean).map(lengthen) : [];
  return { press, standing: { language, told: aboutRecipient(told), posts, kept } };
}

function pressOf(letter: string | undefined, argument: string): Press | undefined {
  const about = aboutRecipient(argument);
  const name = letterNames.find((known) => known === about?.cause);
  if (letter === KINDS.choose) return about && { kind: 'choose', ...about };
  if (letter === KINDS.letter)
    return about && name && { kind: 'letter', mail: about.mail, recipient: about.recipient, letter: name };
  if (letter === KINDS.share) return { kind: 'share' };
  const kind = (['details', 'wrong', 'language'] as const).find((known) => KINDS[known] === letter);
  return kind && /^\d{1,5}$/.test(argument) ? { kind, mail: Number(argument) } : undefined;
}

function aboutRecipient(text: string): Told | undefined {
  const match = /^(\d{1,5})\.(\d{1,5})\.(.+)$/.exec(text);
  return match ? { mail: Number(match[1]), recipient: Number(match[2]), cause: match[3] as string } : undefined;
}

function shorten(snowflake: string): string {
  return BigInt(snowflake).toString(36);
}

function lengthen(short: string): string {
  let number = 0n;
  for (const digit of short) number = number * 36n + BigInt(Number.parseInt(digit, 36) || 0);
  return number.toString();
}
