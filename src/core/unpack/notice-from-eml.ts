import type { Headers, Notice, Report, ReturnedMail } from '../notice.ts';
import { addressesIn } from '../text/addresses.ts';
import { tidy } from '../text/tidy.ts';
import { wideAddressesIn } from '../text/wide-addresses.ts';
import { decodeBytes } from './charset.ts';
import { type EmlAttachment, firstHeader, type ParsedEml, parseEml } from './eml.ts';
import { htmlToPlain } from './html-text.ts';
import { hasReport, isNotice, isPassedOn, REPORT_TYPES } from './is-notice.ts';
import { noticeFromText } from './notice-from-text.ts';
import { sourceInText, splitReturnedCopy } from './returned-copy.ts';
import { readReturnedMail } from './returned-mail.ts';
import { unquote } from './unquote.ts';

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
  return noticesFromParsed(source, await parseEml(bytes), depth);
}

/** As {@link noticesFromEml}, of a mail that is taken apart already. */
export async function noticesFromParsed(source: string, eml: ParsedEml, depth = 0): Promise<readonly Notice[]> {
  const deeper = depth < DEEPEST;
  if (isNotice(eml)) {
    const wrapped = deeper && !hasReport(eml) ? await wrappedNotices(source, eml, depth) : [];
    return wrapped.length > 0 ? wrapped : [noticeOf(source, eml, depth === 0 ? 'mail' : 'attachment')];
  }
  const carried = deeper ? await attachedNotices(source, eml, depth) : [];
  if (carried.length > 0) return carried;
  const pasted = deeper ? sourceInText(plainText(eml)) : undefined;
  return pasted === undefined ? [passedOnBy(source, eml)] : noticesFromEml(source, pasted, depth + 1);
}

async function attachedNotices(source: string, eml: ParsedEml, depth: number): Promise<readonly Notice[]> {
  const carried = eml.attachments.filter((attachment) => MAIL_TYPES.has(attachment.type) || isEmlFile(attachment));
  const inner: Notice[] = [];
  for (const [index, attachment] of carried.entries()) {
    const name = carried.length === 1 ? source : `${source}#${attachment.name ?? index + 1}`;
    inner.push(...(await noticesFromEml(name, attachment.bytes, depth + 1)));
  }
  return inner;
}

/** A gateway that wraps another server's notice in one of its own says less than the one inside. */
async function wrappedNotices(source: string, eml: ParsedEml, depth: number): Promise<readonly Notice[]> {
  const pasted = sourceInText(plainText(eml));
  const inside =
    pasted === undefined ? await attachedNotices(source, eml, depth) : await noticesFromEml(source, pasted, depth + 1);
  return inside.filter((notice) => notice.reports.some((report) => report.type === 'delivery-status'));
}

function isEmlFile(attachment: EmlAttachment): boolean {
  return attachment.name?.toLowerCase().endsWith('.eml') ?? false;
}

function noticeOf(source: string, eml: ParsedEml, carriedBy: Notice['carriedBy']): Notice {
  const split = splitReturnedCopy(unquoteWhole(tidy(plainText(eml))));
  const from = firstHeader(eml, 'from') ?? '';
  return {
    source,
    carriedBy,
    headers: flatHeaders(eml),
    from: addressesIn(from)[0],
    to: addressesIn(firstHeader(eml, 'to') ?? '')[0],
    subject: tidy(firstHeader(eml, 'subject') ?? ''),
    contentType: eml.contentType,
    reportType: eml.reportType,
    text: split.text,
    wideAddresses: wideAddressesIn(plainText(eml)),
    above: '',
    reports: reportsOf(eml),
    returned: returnedOf(eml) ?? (split.returned === undefined ? undefined : readReturnedMail(split.returned)),
    damaged: eml.damaged,
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
  const notice = { ...noticeFromText(source, plainText(eml), 'mail'), passedOnBy: peopleIn(eml) };
  if (notice.carriedBy === 'forward') return notice;
  const to = isPassedOn(firstHeader(eml, 'subject') ?? '') ? undefined : addressesIn(firstHeader(eml, 'to') ?? '')[0];
  return {
    ...notice,
    headers: flatHeaders(eml),
    from: addressesIn(firstHeader(eml, 'from') ?? '')[0],
    to,
    subject: tidy(firstHeader(eml, 'subject') ?? ''),
    contentType: eml.contentType,
    reportType: eml.reportType,
    reports: reportsOf(eml),
    returned: notice.returned ?? returnedOf(eml),
    damaged: eml.damaged,
  };
}

function peopleIn(eml: ParsedEml): readonly string[] {
  return addressesIn(['from', 'to', 'cc', 'reply-to'].map((name) => firstHeader(eml, name) ?? '').join(' '));
}

function plainText(eml: ParsedEml): string {
  return eml.text.trim() === '' && eml.html !== '' ? htmlToPlain(eml.html) : eml.text;
}

function flatHeaders(eml: ParsedEml): Headers {
  return new Map([...eml.headers].map(([name, values]) => [name, values[0] ?? '']));
}

function reportsOf(eml: ParsedEml): readonly Report[] {
  return eml.attachments.flatMap((attachment) => {
    const type = REPORT_TYPES[attachment.type as keyof typeof REPORT_TYPES] as Report['type'] | undefined;
    return type === undefined ? [] : [{ type, text: tidy(decodeBytes(attachment.bytes)) }];
  });
}

function returnedOf(eml: ParsedEml): ReturnedMail | undefined {
  const copy = eml.attachments.find((attachment) => MAIL_TYPES.has(attachment.type) || HEAD_TYPES.has(attachment.type));
  return copy === undefined ? undefined : readReturnedMail(tidy(decodeBytes(copy.bytes.subarray(0, 64_000))));
}
