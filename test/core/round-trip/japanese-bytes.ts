/** Charsets that Japanese mail programs write. */
export const CHARSETS = ['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp'] as const;

/** One of {@link CHARSETS}. */
export type Charset = (typeof CHARSETS)[number];

const EUC = pairsOf('euc-jp', [0xa1, 0xfe], [0xa1, 0xfe]);
const SJIS = pairsOf('shift_jis', [0x81, 0xfc], [0x40, 0xfc]);

/** The two bytes of each character, found by decoding all pairs: Node encodes nothing but UTF-8. */
function pairsOf(charset: string, leads: readonly [number, number], trails: readonly [number, number]) {
  const decoder = new TextDecoder(charset);
  const pairs = new Map<string, readonly number[]>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\ufffd';
      if (isOne && !pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return pairs;
}

/** A text in that charset; what it has no character for becomes a question mark, odd blanks what programs make of them. */
export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
  return charset === 'iso-2022-jp' ? inIso2022Jp(plain) : inPairs(plain, charset === 'euc-jp' ? EUC : SJIS);
}

function inIso2022Jp(text: string): Buffer {
  const escaped = text.replace(/\P{ASCII}+/gu, (run) => {
    const bytes = [...run].flatMap((character) => EUC.get(character) ?? [0xa1, 0xa9]).map((byte) => byte & 0x7f);
    return `\x1b$B${String.fromCharCode(...bytes)}\x1b(B`;
  });
  return Buffer.from(escaped, 'latin1');
}

function inPairs(text: string, pairs: ReadonlyMap<string, readonly number[]>): Buffer {
  const bytes = [...text].flatMap((character) =>
    /\p{ASCII}/u.test(character) ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]),
  );
  return Buffer.from(bytes);
}
