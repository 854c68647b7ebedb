import { type ParsedMail, simpleParser } from 'mailparser';

/** A mail taken apart: the only shape in which mailparser's findings leave this file. */
export type ParsedEml = {
  /** Lower-case names, decoded and unfolded; the first of each name, but all `received` and `dkim-signature`. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly contentType: string;
  readonly reportType: string | undefined;
  /** All plain text parts that are no attachments. */
  readonly text: string;
  /** All HTML parts that are no attachments. */
  readonly html: string;
  readonly attachments: readonly EmlAttachment[];
};

/** The first header of that lower-case name. */
export function firstHeader(eml: ParsedEml, name: string): string | undefined {
  return eml.headers.get(name)?.[0];
}

/** A part of a mail that is not its text: a report, a returned mail, a file. */
export type EmlAttachment = { readonly type: string; readonly name: string | undefined; readonly bytes: Uint8Array };

/** `ignoreEmbedded` is mailsplit's: message/rfc822 stays whole, so that we decide whether to look inside. */
const OPTIONS = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
};

/**
 * Parses a mail (RFC 5322, MIME) with mailparser.
 *
 * @param bytes the mail as stored; any line endings
 * @returns its parts; a mail that breaks the rules gives what could be read of it
 */
export async function parseEml(bytes: Uint8Array): Promise<ParsedEml> {
  const mail = await simpleParser(withPlainNewlines(bytes), OPTIONS);
  const empty = !mail.text?.trim() && !mail.html && mail.attachments.length === 0;
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  return {
    headers: headersOf(mail),
    contentType: (type?.value ?? 'text/plain').toLowerCase(),
    reportType: type?.params?.['report-type']?.toLowerCase(),
    text: empty ? bodyAsFound(bytes) : (mail.text ?? ''),
    html: typeof mail.html === 'string' ? mail.html : '',
    attachments: mail.attachments.map((attachment) => ({
      type: attachment.contentType.toLowerCase(),
      name: attachment.filename,
      bytes: attachment.content,
    })),
  };
}

/** Everything below the head: what is left to read where the parts cannot be told apart (a boundary lost or cut). */
function bodyAsFound(bytes: Uint8Array): string {
  const source = withPlainNewlines(bytes).toString('utf8');
  const end = source.search(/\n[ \t]*\n/);
  return end < 0 ? '' : source.slice(end + 1);
}

/** mailparser splits at LF; a lone CR (classic Mac, some exports) would make one line of the whole mail. */
function withPlainNewlines(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(0x0d)) return buffer;
  return Buffer.from(buffer.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
}

const REPEATABLE: ReadonlySet<string> = new Set(['received', 'dkim-signature']);

function headersOf(mail: ParsedMail): ReadonlyMap<string, readonly string[]> {
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
    case 'subject':
      return mail.subject ?? '';
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
