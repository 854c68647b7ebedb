import { decodeAs, guessText, mislabelled } from './guess-charset.ts';
import { decodeIso2022Jp, looksLikeIso2022Jp } from './iso-2022-jp.ts';

/** Names in use that the Encoding Standard does not know. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:cp|ibm|windows-?)?(?:932|942|943)c?$|^ms_?kanji$|^windows-31j$|^x-ms-cp932$|^shift-?jis/, 'shift_jis'],
  [/^iso-?2022-?jp|^(?:cp)?5022[012]$|^jis7?$/, 'iso-2022-jp'],
  [/^euc-?jp|^cp51932$|^(?:cp)?20932$|^ujis$/, 'euc-jp'],
  [/^(?:cp)?(?:936|54936)$|^gb-?(?:k|2312|18030)|^euc-?cn$/, 'gb18030'],
  [/^(?:cp)?950$|^big-?5/, 'big5'],
  [/^(?:cp|windows-)?949$|^ks_?c_?5601|^euc-?kr$|^uhc$/, 'euc-kr'],
  [/^(?:cp)?(?:65001)$|^utf-?8/, 'utf-8'],
  [/^(?:cp)?28591$|^latin-?1$/, 'iso-8859-1'],
];

/** Labels that programs put on whatever they have. */
const CARELESS: ReadonlySet<string> = new Set(['utf-8', 'windows-1252']);

/**
 * Decodes bytes to text by their charset label where it is right, else by what they are.
 *
 * @param label as written in the mail; careless ones (us-ascii, utf-8, iso-8859-1 or none) are believed only where the
 *   bytes agree
 */
export function decodeBytes(bytes: Uint8Array, label?: string): string {
  const unicode = utf16Of(bytes);
  if (unicode) return decodeAs(unicode, bytes) ?? '';
  if (looksLikeIso2022Jp(bytes)) return decodeIso2022Jp(bytes);
  const charset = charsetOf(label);
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined && MULTIBYTE.test(utf8)) return utf8;
  if (charset === 'iso-2022-jp') return utf8 ?? guessText(bytes) ?? decodeIso2022Jp(bytes);
  const labelled = charset === undefined || CARELESS.has(charset) ? undefined : decodeAs(charset, bytes, true);
  if (charset !== undefined && labelled !== undefined) return mislabelled(charset, labelled, bytes) ?? labelled;
  return utf8 ?? guessText(bytes) ?? decodeAs(charset ?? 'windows-1252', bytes) ?? '';
}

/** So many characters beyond ASCII are valid UTF-8 by no accident, whatever the label says. */
const MULTIBYTE = /(?:\P{ASCII}\p{ASCII}{0,2000}){3}/u;

function charsetOf(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase().replace(/^"|"$/g, '') ?? '';
  if (name === '') return undefined;
  const alias = ALIASES.find(([pattern]) => pattern.test(name));
  try {
    return new TextDecoder(alias?.[1] ?? name).encoding;
  } catch {
    return undefined;
  }
}

/** By its mark, or by the zero byte that every ASCII character has in it. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 4;
  return odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : undefined;
}
