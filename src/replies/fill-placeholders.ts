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
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/**
 * Replaces `{ip}` and the like by the value, or by the language's words for what is not known.
 *
 * Values come from strangers' mails: they are made fit to be shown and never looked through for placeholders.
 */
export function fillPlaceholders(text: string, values: Values, locale: Locale): string {
  return text.replace(PLACEHOLDER_AND_SPACES, (whole, before: string, name: string, after: string, at: number) => {
    if (!isPlaceholder(name)) return whole;
    const words =
      shown(name, sayName(values[name], locale.language), locale.language) ??
      fallback(name, text.slice(0, at) + before, locale);
    const next = text.charAt(at + whole.length);
    return keptSpace(before, text.charAt(at - 1), locale.language) + words + keptSpace(after, next, locale.language);
  });
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

function shown(name: Placeholder, value: string | undefined, language: Language): string | undefined {
  const line = quotable(value ?? '', VALUE_LENGTH);
  if (line === '') return undefined;
  if (name === 'date' || name === 'retry-until') return mailDate(line, language);
  const isBytes = (name === 'size' || name === 'limit') && /^\d{1,15}$/.test(line) && Number(line) >= BYTES;
  return isBytes ? `${(Number(line) / 1024 ** 2).toFixed(1)} MB` : line;
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
