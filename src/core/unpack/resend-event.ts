import { type Json, objectIn, textIn, type WebhookEvent } from './webhook-event.ts';

const HAPPENED: Readonly<Record<string, WebhookEvent['happened']>> = {
  'email.bounced': 'failed',
  'email.failed': 'failed',
  'email.suppressed': 'failed',
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.complained': 'complaint',
};

/** Reads an event of Resend's about a mail to one recipient (https://resend.com/docs/webhooks/event-types). */
export function readResendEvent(json: Json): WebhookEvent | undefined {
  const happened = HAPPENED[textIn(json, 'type') ?? ''];
  const data = objectIn(json, 'data');
  const { to } = data;
  const recipient = onlyOne(to);
  if (happened === undefined || recipient === undefined) return undefined;
  return {
    happened,
    recipient,
    service: 'Resend',
    diagnostic: textIn(objectIn(data, 'bounce'), 'message') ?? textIn(objectIn(data, 'failed'), 'reason'),
    from: textIn(data, 'from'),
    subject: textIn(data, 'subject'),
  };
}

/** Of several recipients the event does not say which one failed. */
function onlyOne(to: unknown): string | undefined {
  const [first, ...others] = Array.isArray(to) ? to : [to];
  return typeof first === 'string' && others.length === 0 ? first : undefined;
}
