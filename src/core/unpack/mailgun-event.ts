import { isObject, type Json, objectIn, textIn, type WebhookEvent } from './webhook-event.ts';

const HAPPENED: Readonly<Record<string, WebhookEvent['happened']>> = {
  failed: 'failed',
  rejected: 'failed',
  bounced: 'failed',
  dropped: 'failed',
  delivered: 'delivered',
  complained: 'complaint',
};

/**
 * Reads an event of Mailgun's, in the envelope of its webhooks or bare as its events API gives it
 * (https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure).
 */
export function readMailgunEvent(json: Json): WebhookEvent | undefined {
  const data = isObject(json['event-data']) ? json['event-data'] : json;
  const happened = HAPPENED[textIn(data, 'event') ?? ''];
  const recipient = textIn(data, 'recipient');
  if (happened === undefined || recipient === undefined) return undefined;
  const delivery = objectIn(data, 'delivery-status');
  const headers = objectIn(objectIn(data, 'message'), 'headers');
  const isTemporary = happened === 'failed' && textIn(data, 'severity') === 'temporary';
  return {
    happened: isTemporary ? 'delayed' : happened,
    recipient,
    service: 'Mailgun',
    status: textIn(delivery, 'enhanced-code'),
    diagnostic: wordsOf(delivery, data),
    remoteMta: textIn(delivery, 'mx-host'),
    from: textIn(headers, 'from') ?? textIn(objectIn(data, 'envelope'), 'sender'),
    subject: textIn(headers, 'subject'),
  };
}

/** The reply code stands beside its words; codes of Mailgun's own (605 and the like) are left out. */
function wordsOf(delivery: Json, data: Json): string | undefined {
  const words =
    textIn(delivery, 'message') ??
    textIn(delivery, 'description') ??
    textIn(data, 'error') ??
    textIn(data, 'description');
  const code = /^[245]\d\d$/.exec(textIn(delivery, 'code') ?? textIn(data, 'code') ?? '')?.[0];
  if (words === undefined) return code;
  return code === undefined || /^[245]\d\d[ -]/.test(words) ? words : `${code} ${words}`;
}
