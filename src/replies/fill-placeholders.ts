import { PLACEHOLDERS, type Placeholder } from '../core/rules/placeholders.ts';
import type { Language } from '../core/team-profile.ts';
import type { Values } from '../core/values.ts';
import type { Locale } from './locales/locale.ts';
import { mailDate } from './mail-date.ts';
import { quotable } from './quotable.ts';
import { sayName } from './say-name.ts';

/** Most characters of one value; a longer one is no address, host or code that a reader could use. */
const VALUE_LENGTH = 200;

/** From here on a bare number is a count of bytes (RFC 1870), not of recipients or messages. */
const BYTES = 100_000;

const PLACEHOLDER_AND_SPACES = /( ?)\{([a-z-]+)\}( ?)/g;
const ALONE_IN_BRACKETS = / ?[(（]\{([a-z-]+)\}[)）]/g;
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/**
 * Replaces `{ip}` and the like by the value, or by the language's words for what is not known. What is not known is
 * left out where it stands alone in brackets, or right behind a word that names it already ("the address {recipient}").
 *
 * Values come from strangers' mails: they are made fit to be shown and never looked through for placeholders.
 */
export function fillPlaceholders(written: string, values: Values, locale: Locale): string {
  const known = (name: Placeholder) => shown(name, sayName(values[name], locale.language), locale.language);
  const text = written.replace(ALONE_IN_BRACKETS, (whole, name: string) =>
    isPlaceholder(name) && known(name) === undefined ? '' : whole,
  );
  return text.replace(PLACEHOLDER_AND_SPACES, (whole, before: string, name: string, after: string, at: number) => {
    if (!isPlaceholder(name)) return whole;
    const told = text.slice(0, at);
    const kept = keptSpace(after, text.charAt(at + whole.length), locale.language);
    const value = known(name);
    if (value === undefined && isNamed(name, told, locale)) return kept;
    const words = value ?? fallback(name, told + before, locale);
    return keptSpace(before, told.at(-1) ?? '', locale.language) + words + kept;
  });
}

/** True where a text wants a value that is not known. */
export function lacksValue(text: string, values: Values, { language }: Locale): boolean {
  return [...text.matchAll(PLACEHOLDER_AND_SPACES)].some(
    ([, , name = '']) => isPlaceholder(name) && shown(name, sayName(values[name], language), language) === undefined,
  );
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

const WITHIN_WORD = /[a-z-]$/;

/** True where the last word before a placeholder says already what it stands for. */
function isNamed(name: Placeholder, told: string, { words }: Locale): boolean {
  return words.appositions(name).some((noun) => told.endsWith(noun) && !WITHIN_WORD.test(told.slice(0, -noun.length)));
}

function shown(name: Placeholder, value: string | undefined, language: Language): string | undefined {
  const line = quotable(value ?? '', VALUE_LENGTH);
  if (line === '') return undefined;
  if (name === 'date' || name === 'retry-until') return mailDate(line, language);
  return name === 'size' || name === 'limit' ? sizeWords(line) : line;
}

function sizeWords(size: string): string {
  const bytes = Number(/^(\d{1,15})(?: ?bytes)?$/i.exec(size)?.[1] ?? 0);
  return bytes >= BYTES ? `${(bytes / 1024 ** 2).toFixed(1)} MB` : size;
}

function fallback(name: Placeholder, before: string, locale: Locale): string {
  const words = locale.words.placeholders[name];
  const begins = before === '' || /[.!?:] $/.test(before);
  return begins ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}

/** Japanese sets no blank beside its own characters. */
function keptSpace(space: string, neighbour: string, language: Language): string {
  return language === 'ja' && (neighbour === '' || JAPANESE.test(neighbour)) ? '' : space;
}
