import { type Json, textIn, type WebhookEvent } from './webhook-event.ts';

const HAPPENED: Readonly<Record<string, WebhookEvent['happened']>> = {
  bounce: 'failed',
  blocked: 'failed',
  dropped: 'failed',
  deferred: 'delayed',
  delivered: 'delivered',
  spamreport: 'complaint',
};

/** Reads an event of SendGrid's (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event). */
export function readSendgridEvent(json: Json): WebhookEvent | undefined {
  const happened = HAPPENED[textIn(json, 'event') ?? ''];
  const recipient = textIn(json, 'email');
  if (happened === undefined || recipient === undefined || !('sg_event_id' in json || 'timestamp' in json))
    return undefined;
  const diagnostic = textIn(json, 'reason') ?? textIn(json, 'response');
  const type = textIn(json, 'type');
  return { happened, recipient, service: 'SendGrid', status: textIn(json, 'status'), diagnostic, type };
}
