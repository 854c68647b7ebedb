import type { Action } from '../bounce-facts.ts';
import type { Notice, Report } from '../notice.ts';
import { noticeFromText } from './notice-from-text.ts';
import { readReturnedMail } from './returned-mail.ts';

/** JSON of unknown shape. */
export type Json = { readonly [name: string]: unknown };

/** What a mail service tells of one mail to one recipient; what it does not state is absent. */
export type WebhookEvent = {
  /** What was done with the mail, or that its recipient complained of it. */
  readonly happened: Action | 'complaint';
  readonly recipient: string;
  readonly service: string;
  readonly status?: string | undefined;
  /** The refusing server's words, or the service's own where it asked no server. */
  readonly diagnostic?: string | undefined;
  /** The service's own name for what happened, where it says more: SendGrid's `blocked`. */
  readonly type?: string | undefined;
  readonly remoteMta?: string | undefined;
  readonly from?: string | undefined;
  readonly subject?: string | undefined;
};

/** Makes a notice of an event: its facts as the report a mail server would have written (RFC 3464, RFC 5965). */
export function noticeFromEvent(source: string, event: WebhookEvent): Notice {
  const label = event.type && `${event.service} type: ${event.type}`;
  const notice = noticeFromText(source, [event.diagnostic, label].filter(Boolean).join('\n\n'), 'mail');
  const fields = { To: event.recipient, From: event.from, Subject: event.subject };
  return { ...notice, reports: [reportOf(event)], returned: readReturnedMail(fieldsOf(fields)) };
}

function reportOf({ happened, recipient, service, status, diagnostic, remoteMta }: WebhookEvent): Report {
  if (happened === 'complaint') {
    const complaint = { 'Feedback-Type': 'abuse', 'User-Agent': service, 'Original-Rcpt-To': recipient };
    return { type: 'feedback-report', text: fieldsOf(complaint) };
  }
  const words = diagnostic?.replace(/^smtp;\s*/i, '');
  const told = {
    'Final-Recipient': `rfc822; ${recipient}`,
    Action: happened,
    Status: /^[245]\.\d{1,3}\.\d{1,3}$/.test(status ?? '') ? status : undefined,
    'Remote-MTA': remoteMta && `dns; ${remoteMta}`,
    'Diagnostic-Code': words && `smtp; ${words}`,
  };
  return { type: 'delivery-status', text: fieldsOf(told) };
}

function fieldsOf(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ').slice(0, 4_000)}`] : []))
    .join('\n');
}

/** A member that is a text, or a number written as one; undefined for anything else and for an empty one. */
export function textIn(json: Json, name: string): string | undefined {
  const value = json[name];
  return typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? `${value}` : undefined;
}

/** A member that is an object; an empty one where it is not. */
export function objectIn(json: Json, name: string): Json {
  const value = json[name];
  return isObject(value) ? value : {};
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
