import type { Headers, Notice, Report, ReturnedMail } from '../notice.ts';
import { addressesIn } from '../text/addresses.ts';
import { isMailerDaemon, isNoticeSubject } from '../text/mailer-daemon.ts';
import { tidy } from '../text/tidy.ts';
import { type EmlAttachment, type ParsedEml, parseEml } from './eml.ts';
import { htmlToPlain } from './html-text.ts';
import { noticeFromText } from './notice-from-text.ts';
import { splitReturnedCopy } from './returned-copy.ts';
import { readReturnedMail } from './returned-mail.ts';
import { unquote } from './unquote.ts';

const REPORT_TYPES: Readonly<Record<string, Report['type']>> = {
  'message/delivery-status': 'delivery-status',
  'message/global-delivery-status': 'delivery-status',
  'message/feedback-report': 'feedback-report',
  'message/disposition-notification': 'disposition-notification',
};

const MAIL_TYPES: ReadonlySet<string> = new Set(['message/rfc822', 'message/global']);

const HEAD_TYPES: ReadonlySet<string> = new Set([
  'text/rfc822-headers',
  'text/rfc822',
  'message/global-headers',
  'message/rfc822-headers',
]);

/** How many mails within mails are looked into. */
const DEEPEST = 8;

/**
 * Reads a mail as the notices it holds: itself where it is one, else each mail attached to it, else its own text, in
 * which somebody may have passed a notice on.
 */
export async function noticesFromEml(source: string, bytes: Uint8Array, depth = 0): Promise<readonly Notice[]> {
  const eml = await parseEml(bytes);
  if (isNotice(eml)) return [noticeOf(source, eml, depth === 0 ? 'mail' : 'attachment')];
  const carried = eml.attachments.filter((attachment) => MAIL_TYPES.has(attachment.type) || isEmlFile(attachment));
  if (carried.length === 0 || depth >= DEEPEST) return [passedOnBy(source, eml)];
  const inner: Notice[] = [];
  for (const [index, attachment] of carried.entries()) {
    const name = attachment.name ?? String(index + 1);
    inner.push(
      ...(await noticesFromEml(carried.length === 1 ? source : `${source}#${name}`, attachment.bytes, depth + 1)),
    );
  }
  return inner;
}

function isEmlFile(attachment: EmlAttachment): boolean {
  return attachment.name?.toLowerCase().endsWith('.eml') ?? false;
}

/** A mail written by a server about another mail, rather than by a person who passes one on. */
function isNotice(eml: ParsedEml): boolean {
  if (eml.contentType === 'multipart/report') return true;
  if (eml.attachments.some((attachment) => attachment.type in REPORT_TYPES)) return true;
  if (first(eml, 'x-failed-recipients') !== undefined || first(eml, 'x-postfix-queue-id') !== undefined) return true;
  const from = first(eml, 'from') ?? '';
  const returnPath = first(eml, 'return-path')?.trim();
  if (isMailerDaemon(from) || returnPath === '' || returnPath === '<>') return true;
  const subject = first(eml, 'subject') ?? '';
  return isNoticeSubject(subject) && !/^\s*(?:re|fwd?|aw|wg|tr|转发|答复)\s*[::]/i.test(subject) && autoSubmitted(eml);
}

function autoSubmitted(eml: ParsedEml): boolean {
  const stated = first(eml, 'auto-submitted')?.toLowerCase() ?? 'no';
  return !stated.startsWith('no') || /auto_reply|bulk|junk/i.test(first(eml, 'precedence') ?? '');
}

function noticeOf(source: string, eml: ParsedEml, carriedBy: Notice['carriedBy']): Notice {
  const split = splitReturnedCopy(unquoteWhole(tidy(plainText(eml))));
  const from = first(eml, 'from') ?? '';
  return {
    source,
    carriedBy,
    headers: flatHeaders(eml),
    from: addressesIn(from)[0],
    to: addressesIn(first(eml, 'to') ?? '')[0],
    subject: tidy(first(eml, 'subject') ?? ''),
    contentType: eml.contentType,
    reportType: eml.reportType,
    text: split.text,
    above: '',
    reports: reportsOf(eml),
    returned: returnedOf(eml) ?? (split.returned === undefined ? undefined : readReturnedMail(split.returned)),
  };
}

/** Some gateways quote the whole notice they pass back; a notice that merely holds a quoted line stays as it is. */
function unquoteWhole(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  return quoted * 2 > lines.length ? unquote(text) : text;
}

/** A mail by a person (or by a robot we do not know): its text is read like a paste, its own head is context. */
function passedOnBy(source: string, eml: ParsedEml): Notice {
  const notice = noticeFromText(source, plainText(eml), 'mail');
  if (notice.carriedBy === 'forward') return notice;
  return {
    ...notice,
    headers: flatHeaders(eml),
    from: addressesIn(first(eml, 'from') ?? '')[0],
    to: addressesIn(first(eml, 'to') ?? '')[0],
    subject: tidy(first(eml, 'subject') ?? ''),
    contentType: eml.contentType,
    reportType: eml.reportType,
    reports: reportsOf(eml),
    returned: notice.returned ?? returnedOf(eml),
  };
}

function plainText(eml: ParsedEml): string {
  return eml.text.trim() === '' && eml.html !== '' ? htmlToPlain(eml.html) : eml.text;
}

function first(eml: ParsedEml, name: string): string | undefined {
  return eml.headers.get(name)?.[0];
}

function flatHeaders(eml: ParsedEml): Headers {
  return new Map([...eml.headers].map(([name, values]) => [name, values[0] ?? '']));
}

function reportsOf(eml: ParsedEml): readonly Report[] {
  return eml.attachments.flatMap((attachment) => {
    const type = REPORT_TYPES[attachment.type];
    return type === undefined ? [] : [{ type, text: tidy(decode(attachment.bytes)) }];
  });
}

function returnedOf(eml: ParsedEml): ReturnedMail | undefined {
  const copy = eml.attachments.find((attachment) => MAIL_TYPES.has(attachment.type) || HEAD_TYPES.has(attachment.type));
  return copy === undefined ? undefined : readReturnedMail(tidy(decode(copy.bytes.subarray(0, 64_000))));
}

/** UTF-8 where it is that, else byte for byte: field names and addresses stay readable either way. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
