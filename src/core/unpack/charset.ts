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

/** Charsets tried where no label helps, and the characters that show that one was right. */
const GUESSES: readonly (readonly [string, RegExp])[] = [
  ['shift_jis', /[ぁ-んァ-ヶー]/gu],
  ['euc-jp', /[ぁ-んァ-ヶー]/gu],
  ['euc-kr', /[가-힣]{2}/gu],
  ['gb18030', /[的邮您发无]|失败|收件|地址/gu],
  ['big5', /[的郵您發無]|失敗|收件|地址/gu],
];

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
  if (charset === 'iso-2022-jp') return decodeAs('utf-8', bytes, true) ?? guess(bytes) ?? decodeIso2022Jp(bytes);
  const labelled = charset === undefined || CARELESS.has(charset) ? undefined : decodeAs(charset, bytes, true);
  return labelled ?? decodeAs('utf-8', bytes, true) ?? guess(bytes) ?? decodeAs(charset ?? 'windows-1252', bytes) ?? '';
}

function charsetOf(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase().replace(/^"|"$/g, '') ?? '';
  const alias = ALIASES.find(([pattern]) => pattern.test(name));
  try {
    return new TextDecoder(alias?.[1] ?? name).encoding;
  } catch {
    return undefined;
  }
}

function decodeAs(charset: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
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

/** The charset in which most of its characters make sense; undefined where none shows. */
function guess(bytes: Uint8Array): string | undefined {
  let best: { readonly text: string; readonly telling: number } | undefined;
  for (const [charset, telling] of GUESSES) {
    const text = decodeAs(charset, bytes, true);
    const found = text === undefined ? 0 : (text.match(telling)?.length ?? 0) - halfWidthKana(text);
    if (text !== undefined && found > (best?.telling ?? 0)) best = { text, telling: found };
  }
  return best?.text;
}

/** Text of another charset read as Shift_JIS is full of them. */
function halfWidthKana(text: string): number {
  return text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
}
