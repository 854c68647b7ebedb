import { type Json, objectIn, textIn, type WebhookEvent } from './webhook-event.ts';

const HAPPENED: Readonly<Record<string, WebhookEvent['happened']>> = {
  hard_bounce: 'failed',
  soft_bounce: 'failed',
  reject: 'failed',
  deferral: 'delayed',
  delivered: 'delivered',
  spam: 'complaint',
};

/** Reads an event of Mandrill's (https://mailchimp.com/developer/transactional/docs/webhooks/). */
export function readMandrillEvent(json: Json): WebhookEvent | undefined {
  const mail = objectIn(json, 'msg');
  const happened = HAPPENED[textIn(json, 'event') ?? ''];
  const recipient = textIn(mail, 'email');
  if (happened === undefined || recipient === undefined) return undefined;
  const diagnostic = textIn(mail, 'diag') ?? textIn(mail, 'bounce_description') ?? refusalIn(mail);
  const from = textIn(mail, 'sender');
  return { happened, recipient, service: 'Mandrill', diagnostic, from, subject: textIn(mail, 'subject') };
}

/** Why Mandrill itself did not send the mail, in the words of its documentation. */
function refusalIn(mail: Json): string | undefined {
  const reason = textIn(objectIn(mail, 'reject'), 'reason') ?? textIn(mail, 'reject');
  return reason && `Mandrill reject reason: ${reason}`;
}
