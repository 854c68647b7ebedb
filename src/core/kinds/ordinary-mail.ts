import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { isMailerDaemon } from '../text/mailer-daemon.ts';

/** How list managers (Mailman, ezmlm) write to a member whose mail bounced: the bounce was theirs, and this mail arrived. */
const LIST_PROBE =
  /this is a probe message\.|mailing list probe message|messages to you from the .{1,80} mailing list seem to\s{1,3}have been bouncing|your membership in the mailing list .{1,80} has been disabled/i;

/** What is delivered and returned in the street. */
const GOODS =
  /\b(?:parcels?|packages?|shipments?|couriers?|tracking (?:number|id|code))\b|荷物|宅配|伝票番号|不在票|配達員|追跡番号/i;

/**
 * True for mail that only speaks of deliveries and errors: probes and warnings of list managers, newsletters, and
 * notices about parcels. A server's report, its robot's name or a
 * failed address speaks against it.
 */
export function isOrdinaryMail(notice: Notice, facts: readonly BounceFacts[]): boolean {
  if (notice.reports.length > 0) return false;
  const start = `${notice.subject}\n${notice.text.slice(0, 1_500)}`;
  if (LIST_PROBE.test(start)) return true;
  const named = facts.some((entry) => entry.finalRecipient !== undefined);
  if (named || isMailerDaemon(notice.headers.get('from') ?? notice.from ?? '')) return false;
  return isNewsletter(notice) || (GOODS.test(start) && facts.every((entry) => entry.status === undefined));
}

/** Sent to many who may leave it (RFC 2369, RFC 8058), and no discussion in a group. */
function isNewsletter({ headers }: Notice): boolean {
  const bulk = /bulk|junk/i.test(headers.get('precedence') ?? '');
  return (
    headers.has('list-unsubscribe') && (bulk || headers.has('list-unsubscribe-post') || headers.has('feedback-id'))
  );
}
