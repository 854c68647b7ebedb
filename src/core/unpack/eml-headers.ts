import type { ParsedMail } from 'mailparser';
import { decodeWords } from './encoded-words.ts';

const REPEATABLE: ReadonlySet<string> = new Set(['received', 'dkim-signature']);

/** The headers of a mail by lower-case name, decoded and unfolded; the first of each name, but all that servers add. */
export function headersOf(mail: ParsedMail): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const known = headers.get(key);
    if (known && !REPEATABLE.has(key)) continue;
    const value =
      decodedHeader(mail, key) ??
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .trim();
    if (known) known.push(value);
    else headers.set(key, [value]);
  }
  return headers;
}

/** What mailparser decoded, for the headers that may hold encoded words; the others are kept as written. */
function decodedHeader(mail: ParsedMail, key: string): string | undefined {
  switch (key) {
    case 'subject': {
      const line = mail.headerLines.find((header) => header.key === key)?.line ?? '';
      return decodeWords(line.slice(line.indexOf(':') + 1).replace(/\s+/g, ' ')).trim();
    }
    case 'from':
    case 'to':
    case 'cc':
    case 'reply-to':
    case 'return-path': {
      const value = mail.headers.get(key);
      return typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
    }
    default:
      return undefined;
  }
}
