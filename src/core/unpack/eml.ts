import { type MailParserOptions, type ParsedMail, simpleParser } from 'mailparser';
import { decodeBytes } from './charset.ts';
import { charsetStream } from './charset-stream.ts';
import { headersOf } from './eml-headers.ts';
import { mendHeads } from './mend-heads.ts';
import { relabel } from './relabel.ts';
import { shortenText } from './shorten-text.ts';
import { trimMail } from './trim-mail.ts';

/** A mail taken apart: the only shape in which mailparser's findings leave this file and eml-headers.ts. */
export type ParsedEml = {
  /** Lower-case names, decoded and unfolded; the first of each name, but all `received` and `dkim-signature`. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly contentType: string;
  readonly reportType: string | undefined;
  /** All plain text parts that are no attachments. */
  readonly text: string;
  /** True where the text went on longer than what is read of it. */
  readonly isCut: boolean;
  /** All HTML parts that are no attachments. */
  readonly html: string;
  readonly attachments: readonly EmlAttachment[];
  /** True where its parts could not be told apart as it came: a boundary lost, cut, or (without a report) mended by us. */
  readonly damaged: boolean;
};

/** The first header of that lower-case name. */
export function firstHeader(eml: ParsedEml, name: string): string | undefined {
  return eml.headers.get(name)?.[0];
}

/** A part of a mail that is not its text: a report, a returned mail, a file. */
export type EmlAttachment = {
  readonly type: string;
  readonly name: string | undefined;
  readonly bytes: Uint8Array;
  readonly isCut?: boolean;
};

/** `ignoreEmbedded` is mailsplit's: message/rfc822 stays whole, so that we decide whether to look inside. */
const OPTIONS = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
  Iconv: charsetStream as unknown as NonNullable<MailParserOptions['Iconv']>,
};

/** Mails up to this size cannot take the parser long, whatever they hold. */
const UNTRIMMED = 64_000;

/** Largest report that is read: delivery-status, feedback and the like. */
const LARGEST_REPORT = 500_000;

/**
 * Parses a mail (RFC 5322, MIME) with mailparser.
 *
 * @param bytes the mail as stored; any line endings
 * @returns its parts; a mail that breaks the rules gives what could be read of it
 */
export async function parseEml(bytes: Uint8Array): Promise<ParsedEml> {
  const plain = withPlainNewlines(bytes);
  const source = mendHeads(plain);
  const mail = await parseWhole(source.length > UNTRIMMED ? trimMail(source) : source);
  const lone = mail.attachments.filter((attachment) => attachment.contentType.startsWith('multipart/'));
  const unparted = isLeftover(mail.text ?? '') && !mail.html && mail.attachments.length === lone.length;
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  return {
    headers: headersOf(mail),
    contentType: (type?.value ?? 'text/plain').toLowerCase(),
    reportType: type?.params?.['report-type']?.toLowerCase(),
    damaged: unparted || (source !== plain && isTextAlone(mail) && LOST_BOUNDARY.test(plain.toString('latin1'))),
    ...shortenText(unparted ? bodyAsFound(source) : (mail.text ?? '')),
    html: typeof mail.html === 'string' ? mail.html : '',
    attachments: mail.attachments.map(({ contentType, filename: name, content }) => {
      const type = contentType.toLowerCase();
      return { type, name, ...(REPORT.test(type) ? shortenReport(content) : { bytes: content }) };
    }),
  };
}

const REPORT = /^message\/(?:global-)?(?:delivery-status|feedback-report|disposition-notification)$/;

/** Cuts a report to what is read of it, and not within a line. */
function shortenReport(content: Buffer): Pick<EmlAttachment, 'bytes' | 'isCut'> {
  if (content.length <= LARGEST_REPORT) return { bytes: content };
  const end = content.lastIndexOf('\n', LARGEST_REPORT);
  const bytes = content.subarray(0, end < 0 ? LARGEST_REPORT : end);
  return { bytes, isCut: content.subarray(bytes.length).toString('latin1').trim() !== '' };
}

/** A boundary that no field goes with. */
const LOST_BOUNDARY = /\nboundary[ \t]{0,3}=/i;

/** What a wrong label leaves: characters that could not be decoded, or the escape sequences of ISO-2022-JP. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is looked for
const MISREAD = /\ufffd|\x1b[$(]/;

/** Parsed as labelled; where there are too many parts, or labels are wrong, once more without them. */
async function parseWhole(source: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(source, OPTIONS).catch((error: Error & { readonly code?: string }) => {
    if (error.code !== 'EMAXLEN') throw error;
    return simpleParser(trimMail(source), OPTIONS);
  });
  return MISREAD.test(`${mail.text ?? ''}${mail.html || ''}`) ? simpleParser(relabel(source), OPTIONS) : mail;
}

/** True where no part is a report: only words then say what happened. */
function isTextAlone(mail: ParsedMail): boolean {
  return !mail.attachments.some((attachment) => REPORT.test(attachment.contentType.toLowerCase()));
}

/** True for nothing, or nothing but the seams between parts. */
function isLeftover(text: string): boolean {
  return text.replace(/^(?:--.*|Content-[\w-]+:.*|[ \t]*(?:boundary|charset)=.*)$/gim, '').trim() === '';
}

/** Everything below the head: what is left to read where the parts cannot be told apart (a boundary lost or cut). */
function bodyAsFound(mail: Buffer): string {
  const source = mail.toString('latin1');
  const end = source.search(/\n[ \t]*\n/);
  return end < 0 ? '' : decodeBytes(mail.subarray(end + 1));
}

/** mailparser splits at LF; a lone CR (classic Mac, some exports) would make one line of the whole mail. */
function withPlainNewlines(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(0x0d)) return buffer;
  return Buffer.from(buffer.toString('latin1').replace(/(?<!\r)\r+\n|\r/g, '\n'), 'latin1');
}
