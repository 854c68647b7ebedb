import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { isMailerDaemon, isNoticeSubject } from '../text/mailer-daemon.ts';
import { opensLikeANotice } from '../text/notice-opening.ts';
import { quotesAReply } from '../text/quoted-reply.ts';
import { statesReply } from '../text/smtp-reply.ts';

/** What only rules can say about words: whether servers say them about a recipient, and whether people do who have trouble. */
export type KnownWords = {
  readonly ofServers: (facts: BounceFacts) => boolean;
  readonly ofTrouble: () => boolean;
};

/** A robot's mail, or words that only servers write; plain talk that mentions a code is neither. */
export function isBounce(notice: Notice, facts: readonly BounceFacts[], known: KnownWords): boolean {
  if (notice.reportType === 'delivery-status' || notice.headers.has('x-failed-recipients')) return true;
  if (opensLikeANotice(notice.text) && !isSentToMany(notice)) return true;
  const robot = isMailerDaemon(notice.headers.get('from') ?? notice.from ?? '');
  const subject = isNoticeSubject(notice.subject);
  const named = facts.some((entry) => entry.finalRecipient !== undefined);
  if ((robot && (subject || facts.length > 0)) || (subject && named)) return true;
  return !isSentToMany(notice) && facts.some((entry) => speaksLikeAServer(entry, known));
}

/** A newsletter, or a program's message that answers no mail (RFC 2369, RFC 3834): it may well speak of bounces. */
function isSentToMany({ headers }: Notice): boolean {
  return headers.has('list-unsubscribe') || /^auto-generated/i.test(headers.get('auto-submitted') ?? '');
}

/** The layout of a known server, a reply that is quoted or has a status beside its code, or a rule's words on an address. */
function speaksLikeAServer(facts: BounceFacts, known: KnownWords): boolean {
  const { readBy, words } = facts;
  if (SURE_READERS.has(readBy) || statesReply(words) || quotesAReply(words) || quotesAHost(facts)) return true;
  return known.ofServers(facts);
}

/** An address, the host that refused it, and that host's code. */
function quotesAHost({ finalRecipient, remoteMta, replyCode }: BounceFacts): boolean {
  return finalRecipient !== undefined && remoteMta !== undefined && replyCode !== undefined;
}

/** Readers that recognise what only machines write. */
const SURE_READERS: ReadonlySet<string> = new Set([
  'rfc3464',
  'sendmail',
  'trace-table',
  'log-lines',
  'ses-notification',
]);
