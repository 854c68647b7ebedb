import type { Report, ReturnedMail } from '../notice.ts';
import { tidy } from '../text/tidy.ts';
import { decodeBytes } from './charset.ts';
import type { ParsedEml } from './eml.ts';
import { REPORT_TYPES } from './is-notice.ts';
import { readReturnedMail } from './returned-mail.ts';

/** Types of a part that is a mail, whole. */
export const MAIL_TYPES: ReadonlySet<string> = new Set(['message/rfc822', 'message/global']);

/** Types of a part that is a mail's head. */
const HEAD_TYPES: ReadonlySet<string> = new Set([
  'text/rfc822-headers',
  'text/rfc822',
  'message/global-headers',
  'message/rfc822-headers',
]);

/** Whether a report of this mail goes on longer than what is read of it; undefined where it has none. */
export function isReportCut(eml: ParsedEml): boolean | undefined {
  const reports = eml.attachments.filter((attachment) => attachment.type in REPORT_TYPES);
  return reports.length > 0 ? reports.some(({ isCut }) => isCut) : undefined;
}

/** The parts made for machines. */
export function reportsOf(eml: ParsedEml): readonly Report[] {
  return eml.attachments.flatMap((attachment) => {
    const type = REPORT_TYPES[attachment.type as keyof typeof REPORT_TYPES] as Report['type'] | undefined;
    return type === undefined ? [] : [{ type, text: tidy(decodeBytes(attachment.bytes)) }];
  });
}

/** The mail that is returned, or its head. */
export function returnedOf(eml: ParsedEml): ReturnedMail | undefined {
  const copy = eml.attachments.find((attachment) => MAIL_TYPES.has(attachment.type) || HEAD_TYPES.has(attachment.type));
  return copy === undefined ? undefined : readReturnedMail(tidy(decodeBytes(copy.bytes.subarray(0, 64_000))));
}
