import { type Json, textIn, type WebhookEvent } from './webhook-event.ts';

/** Bounce types that are no final failure (https://postmarkapp.com/developer/api/bounce-api#bounce-types). */
const OTHERWISE: Readonly<Record<string, WebhookEvent['happened'] | undefined>> = {
  Transient: 'delayed',
  SpamComplaint: 'complaint',
  AutoResponder: undefined,
  AddressChange: undefined,
  Subscribe: undefined,
  Unsubscribe: undefined,
  ChallengeVerification: undefined,
};

/** Reads a webhook of Postmark's (https://postmarkapp.com/developer/webhooks/webhooks-overview). */
export function readPostmarkEvent(json: Json): WebhookEvent | undefined {
  const happened = happenedIn(json);
  const recipient = textIn(json, 'Email') ?? textIn(json, 'Recipient');
  if (happened === undefined || recipient === undefined) return undefined;
  return {
    happened,
    recipient,
    service: 'Postmark',
    diagnostic: textIn(json, 'Details') ?? textIn(json, 'Description'),
    from: textIn(json, 'From'),
    subject: textIn(json, 'Subject'),
  };
}

function happenedIn(json: Json): WebhookEvent['happened'] | undefined {
  switch (textIn(json, 'RecordType')) {
    case 'Delivery':
      return 'delivered';
    case 'SpamComplaint':
      return 'complaint';
    case 'Bounce': {
      const type = textIn(json, 'Type') ?? '';
      return type in OTHERWISE ? OTHERWISE[type] : 'failed';
    }
    default:
      return undefined;
  }
}
