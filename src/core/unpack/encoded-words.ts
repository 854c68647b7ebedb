import { decodeBytes } from './charset.ts';

const WORD = /=\?([^?*\s]{1,40})(?:\*[^?]*)?\?([bq])\?([^?\s]*)\?=/gi;

/** White space between encoded words is no part of the text (RFC 2047 section 6.2). */
const BETWEEN = /(?<=\?=)\s+(?==\?[^?\s]{1,60}\?[bq]\?)/gi;

/** A run of encoded words that state the same charset. */
type Run = { readonly charset: string; readonly pieces: Uint8Array[]; end: number };

/**
 * Decodes the encoded words of a header value (RFC 2047), whatever their labels are worth; a character that was cut
 * in two between words is made whole. What comes out is one line, whatever was encoded.
 *
 * @param value one character a byte, as read from the mail
 */
export function decodeWords(value: string): string {
  const joined = value.replace(BETWEEN, '');
  const runs: { readonly start: number; readonly run: Run }[] = [];
  for (const match of joined.matchAll(WORD)) {
    const [whole, charset = '', encoding = '', text = ''] = match;
    const last = runs.at(-1)?.run;
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : fromQ(text);
    if (last && last.end === match.index && last.charset === charset.toLowerCase()) last.pieces.push(bytes);
    else runs.push({ start: match.index, run: { charset: charset.toLowerCase(), pieces: [bytes], end: 0 } });
    (runs.at(-1) as { run: Run }).run.end = match.index + whole.length;
  }
  let at = 0;
  const parts = runs.map(({ start, run }) => {
    const before = decodeRaw(joined.slice(at, start));
    at = run.end;
    return before + decodeBytes(Buffer.concat(run.pieces), run.charset);
  });
  return (parts.join('') + decodeRaw(joined.slice(at))).replace(/\s+/g, ' ');
}

/** Header text that nobody encoded, though it is no ASCII. */
function decodeRaw(text: string): string {
  return /[^\t\x20-\x7e]/.test(text) ? decodeBytes(Buffer.from(text, 'latin1')) : text;
}

function fromQ(text: string): Buffer {
  const bytes = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Buffer.from(bytes, 'latin1');
}
