/** Whether an address stands in a mail, in any way it may be written there: broken over lines, encoded, in HTML. */
export function standsIn(input: Buffer, address: string): boolean {
  const wanted = squeeze(address);
  return readingsOf(input).some((reading) => reading.includes(wanted));
}

let last: { readonly input: Buffer; readonly readings: readonly string[] } | undefined;

function readingsOf(input: Buffer): readonly string[] {
  if (last?.input !== input) last = { input, readings: readings(input) };
  return last.readings;
}

const ANYWHERE = ['latin1', 'utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gb18030', 'big5', 'euc-kr'] as const;
const CHARSETS = [...ANYWHERE, 'windows-1251', 'koi8-r', 'utf-16le', 'utf-16be'] as const;

/** What ISO-2022-JP switches with; a mail may hold it anywhere, and any number of times. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is looked for
const ESCAPES = /\x1b[($][\w@]?/g;

function readings(input: Buffer): readonly string[] {
  const written = input.toString('latin1');
  return [written, written.replace(ESCAPES, '')].flatMap(readingsOfText);
}

function readingsOfText(raw: string): readonly string[] {
  const unquoted = raw.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex) => byte(hex));
  const unpacked = [...raw.matchAll(/[A-Za-z0-9+/_=\s>-]{8,}/g)].map(([run]) =>
    Buffer.from(run.replace(/[\s>]/g, ''), 'base64').toString('latin1'),
  );
  return [raw, unquoted, unpacked.join('\n')].flatMap((text) =>
    CHARSETS.map((charset) => squeeze(new TextDecoder(charset).decode(Buffer.from(text, 'latin1')))),
  );
}

function byte(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Without what an address may be wrapped in. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/<[^<>@]{0,80}>|[\s>]|[\p{Cc}\p{Cf}]/gu, '');
}
