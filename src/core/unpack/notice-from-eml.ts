import type { Headers, Notice } from '../notice.ts';
import { addressesIn } from '../text/addresses.ts';
import { tidy } from '../text/tidy.ts';
import { wideAddressesIn } from '../text/wide-addresses.ts';
import { type EmlAttachment, firstHeader, type ParsedEml, parseEml } from './eml.ts';
import { htmlToPlain } from './html-text.ts';
import { hasReport, isNotice, isPassedOn } from './is-notice.ts';
import { noticeFromText } from './notice-from-text.ts';
import { isReportCut, MAIL_TYPES, reportsOf, returnedOf } from './notice-parts.ts';
import { sourceInText, splitReturnedCopy } from './returned-copy.ts';
import { readReturnedMail } from './returned-mail.ts';
import type { ReadText } from './shorten-text.ts';
import { unquote } from './unquote.ts';

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
  const pasted = deeper ? sourceInText(plainText(eml).text) : undefined;
  return pasted === undefined ? [passedOnBy(source, eml)] : pastedNotices(source, pasted, eml, depth);
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
  const pasted = sourceInText(plainText(eml).text);
  const inside =
    pasted === undefined ? await attachedNotices(source, eml, depth) : await pastedNotices(source, pasted, eml, depth);
  return inside.filter((notice) => notice.reports.some((report) => report.type === 'delivery-status'));
}

/** Where the pasting text was cut, the source broke off in its last part: the returned mail, or else the notice. */
async function pastedNotices(
  source: string,
  pasted: Uint8Array,
  eml: ParsedEml,
  depth: number,
): Promise<readonly Notice[]> {
  const notices = await noticesFromEml(source, pasted, depth + 1);
  if (!plainText(eml).isCut) return notices;
  return notices.map((notice) => (notice.returned ? notice : brokenOff(notice)));
}

function brokenOff(notice: Notice): Notice {
  return { ...notice, cut: true };
}

function isEmlFile(attachment: EmlAttachment): boolean {
  return attachment.name?.toLowerCase().endsWith('.eml') ?? false;
}

function noticeOf(source: string, eml: ParsedEml, carriedBy: Notice['carriedBy']): Notice {
  const { text, isCut } = plainText(eml);
  const split = splitReturnedCopy(unquoteWhole(tidy(text)));
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
    wideAddresses: wideAddressesIn(text),
    above: '',
    reports: reportsOf(eml),
    returned: returnedOf(eml) ?? (split.returned === undefined ? undefined : readReturnedMail(split.returned)),
    damaged: eml.damaged,
    cut: isReportCut(eml) ?? (isCut && split.returned === undefined),
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
  const { text, isCut } = plainText(eml);
  const notice = { ...noticeFromText(source, text, 'mail', isCut), passedOnBy: peopleIn(eml) };
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

function plainText(eml: ParsedEml): ReadText {
  return eml.text.trim() === '' && eml.html !== '' ? htmlToPlain(eml.html) : eml;
}

function flatHeaders(eml: ParsedEml): Headers {
  return new Map([...eml.headers].map(([name, values]) => [name, values[0] ?? '']));
}
