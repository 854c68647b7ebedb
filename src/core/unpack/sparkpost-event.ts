import { isObject, type Json, textIn, type WebhookEvent } from './webhook-event.ts';

const HAPPENED: Readonly<Record<string, WebhookEvent['happened']>> = {
  bounce: 'failed',
  out_of_band: 'failed',
  policy_rejection: 'failed',
  generation_failure: 'failed',
  generation_rejection: 'failed',
  delay: 'delayed',
  delivery: 'delivered',
  spam_complaint: 'complaint',
};

/**
 * Reads an event of SparkPost's, in the envelope of its webhooks or bare as its events API gives it
 * (https://developers.sparkpost.com/api/webhooks/).
 */
export function readSparkpostEvent(json: Json): WebhookEvent | undefined {
  const event = Object.values(isObject(json['msys']) ? json['msys'] : {}).find(isObject) ?? json;
  const happened = HAPPENED[textIn(event, 'type') ?? ''];
  const recipient = textIn(event, 'rcpt_to');
  if (happened === undefined || recipient === undefined) return undefined;
  return {
    happened,
    recipient,
    service: 'SparkPost',
    diagnostic: textIn(event, 'raw_reason') ?? textIn(event, 'reason'),
    from: textIn(event, 'friendly_from') ?? textIn(event, 'msg_from'),
    subject: textIn(event, 'subject'),
  };
}
