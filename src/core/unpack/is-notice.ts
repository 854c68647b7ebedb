import { isMailerDaemon, isNoticeSubject } from '../text/mailer-daemon.ts';
import { firstHeader, type ParsedEml } from './eml.ts';

/** Parts that only machines write about another mail. */
export const REPORT_TYPES = {
  'message/delivery-status': 'delivery-status',
  'message/global-delivery-status': 'delivery-status',
  'message/feedback-report': 'feedback-report',
  'message/disposition-notification': 'disposition-notification',
} as const;

/** Hotmail's feedback loop (JMRP) passes a complaint on with nothing but the mail itself. */
const COMPLAINT = /^\s*complaint about message from\b/i;

/** A subject under which people pass mail on. */
const PASSED_ON = /^\s*(?:re|fwd?|aw|wg|tr|转发|答复)\s*[::]/i;

/** True for the subject of a mail in which somebody passes another on: whom it went to did not send that one. */
export function isPassedOn(subject: string): boolean {
  return PASSED_ON.test(subject);
}

/** True for a mail written by a server about another mail, rather than by a person who passes one on. */
export function isNotice(eml: ParsedEml): boolean {
  if (eml.contentType === 'multipart/report' || hasReport(eml)) return true;
  if (eml.headers.has('x-failed-recipients') || eml.headers.has('x-postfix-queue-id')) return true;
  const returnPath = firstHeader(eml, 'return-path')?.trim();
  if (isMailerDaemon(firstHeader(eml, 'from') ?? '') || returnPath === '' || returnPath === '<>') return true;
  const subject = firstHeader(eml, 'subject') ?? '';
  if (COMPLAINT.test(subject)) return true;
  return isNoticeSubject(subject) && !isPassedOn(subject) && isAutomatic(eml);
}

/** True where one of its parts is a report. */
export function hasReport(eml: ParsedEml): boolean {
  return eml.attachments.some((attachment) => attachment.type in REPORT_TYPES);
}

function isAutomatic(eml: ParsedEml): boolean {
  const stated = firstHeader(eml, 'auto-submitted')?.toLowerCase() ?? 'no';
  return !stated.startsWith('no') || /auto_reply|bulk|junk/i.test(firstHeader(eml, 'precedence') ?? '');
}
