const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/** What the bytes after an escape sequence stand for. */
type CodeSet = 'ascii' | 'kana' | 'jis-x-0208' | 'jis-x-0212';

/** What follows the escape byte (RFC 1468, RFC 2237; `(I` is Microsoft's and KDDI's half-width kana). */
const ESCAPES: readonly (readonly [string, CodeSet])[] = [
  ['(B', 'ascii'],
  ['(J', 'ascii'],
  ['(H', 'ascii'],
  ['(I', 'kana'],
  ['$B', 'jis-x-0208'],
  ['$@', 'jis-x-0208'],
  ['$(B', 'jis-x-0208'],
  ['$(@', 'jis-x-0208'],
  ['$(D', 'jis-x-0212'],
];

/** True where an escape sequence to a Japanese code set stands in the bytes; they are ASCII to any other decoder. */
export function looksLikeIso2022Jp(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    buffer.includes('\x1b$B') || buffer.includes('\x1b$(') || buffer.includes('\x1b$@') || buffer.includes('\x1b(I')
  );
}

/**
 * Decodes ISO-2022-JP and what Microsoft's mail programs make of it: NEC's special characters, half-width kana by
 * escape sequence, by shift-out or as bare 8-bit bytes, JIS X 0212. A line begins in ASCII, however the last one ended.
 */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  return new TextDecoder('euc-jp').decode(toEucJp(bytes));
}

function toEucJp(bytes: Uint8Array): Uint8Array {
  const euc = new Uint8Array(bytes.length * 2);
  let length = 0;
  let set: CodeSet = 'ascii';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const sequence = byte === ESCAPE ? escapeAt(bytes, i + 1) : undefined;
    if (sequence) {
      [, set] = sequence;
      i += sequence[0].length;
      continue;
    }
    set = setFrom(byte, set);
    if (byte === SHIFT_OUT || byte === SHIFT_IN) continue;
    const character = inEucJp(set, byte, bytes[i + 1]);
    euc.set(character, length);
    length += character.length;
    if (set.startsWith('jis') && character.length > 1) i++;
  }
  return euc.subarray(0, length);
}

function escapeAt(bytes: Uint8Array, start: number): readonly [string, CodeSet] | undefined {
  const next = String.fromCharCode(...bytes.subarray(start, start + 3));
  return ESCAPES.find(([sequence]) => next.startsWith(sequence));
}

function setFrom(byte: number, set: CodeSet): CodeSet {
  if (byte === SHIFT_OUT) return 'kana';
  return byte === SHIFT_IN || byte === 0x0a || byte === 0x0d ? 'ascii' : set;
}

function inEucJp(set: CodeSet, byte: number, next = 0): readonly number[] {
  if (byte >= 0xa1 && byte <= 0xdf) return [0x8e, byte];
  if (set === 'ascii' || byte < 0x21 || byte > 0x7e) return [byte];
  if (set === 'kana') return [0x8e, byte | 0x80];
  const pair = [byte | 0x80, next | 0x80];
  return set === 'jis-x-0212' ? [0x8f, ...pair] : pair;
}
