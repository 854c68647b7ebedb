import type { ParsedMail } from 'mailparser';
import { decodeWords } from './encoded-words.ts';

const REPEATABLE: ReadonlySet<string> = new Set(['received', 'dkim-signature']);

/** The headers of a mail by lower-case name, decoded and unfolded; the first of each name, but all that servers add. */
export function headersOf(mail: ParsedMail): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const known = headers.get(key);
    if (known && !REPEATABLE.has(key)) continue;
    const written = line.slice(line.indexOf(':') + 1).replace(/\s+/g, ' ');
    const value = (DECODED.has(key) ? decodeWords(written) : written).trim();
    if (known) known.push(value);
    else headers.set(key, [value]);
  }
  return headers;
}

/** The headers that may hold encoded words (RFC 2047) and are shown, or in which addresses are looked for. */
const DECODED: ReadonlySet<string> = new Set(['subject', 'from', 'to', 'cc', 'reply-to', 'return-path']);
