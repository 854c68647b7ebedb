import type { Action, BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';

/** The parts of an Amazon SES notification that are read; anything may be missing. */
type SesRecipient = { readonly emailAddress?: unknown; readonly status?: unknown; readonly diagnosticCode?: unknown };

type Json = Readonly<Record<string, unknown>>;

const ACTION: Readonly<Record<string, Action>> = {
  Bounce: 'failed',
  Reject: 'failed',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
};

/** The type of an Amazon SES notification in a text, for instance `Complaint`; undefined where there is none. */
export function sesNotificationType(text: string): string | undefined {
  const notification = sesNotification(text);
  const type = notification?.['notificationType'] ?? notification?.['eventType'];
  return typeof type === 'string' ? type : undefined;
}

/**
 * Reads what Amazon SES publishes through SNS about one mail, by mail or as JSON
 * (https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html).
 */
export function readSesNotification(notice: Notice): readonly BounceFacts[] {
  const notification = sesNotification(notice.text);
  const type = sesNotificationType(notice.text);
  if (!notification || type === undefined) return [];
  const detail = (notification[type.charAt(0).toLowerCase() + type.slice(1)] ?? {}) as Json;
  const listed = LISTS.map((name) => detail[name]).find(Array.isArray) ?? rejectedIn(notification, type);
  return listed.flatMap((entry: SesRecipient | string) => {
    const facts = recipientFacts(typeof entry === 'string' ? { emailAddress: entry } : entry, type, detail);
    return facts ? [facts] : [];
  });
}

/** A mail that SES itself rejects names its recipients at the mail only. */
function rejectedIn(notification: Json, type: string): readonly string[] {
  const listed = type === 'Reject' ? ((notification['mail'] ?? {}) as Json)['destination'] : undefined;
  return Array.isArray(listed) ? listed : [];
}

const LISTS = ['bouncedRecipients', 'complainedRecipients', 'delayedRecipients', 'recipients'] as const;

function recipientFacts(recipient: SesRecipient, type: string, detail: Json): BounceFacts | undefined {
  const address = cleanAddress(textOf(recipient.emailAddress));
  if (address === undefined) return undefined;
  const said = textOf(recipient.diagnosticCode).replace(/^smtp;\s*/i, '') || textOf(detail['smtpResponse']);
  const told = readServerWords(said);
  const host = textOf(detail['reportingMTA']).replace(/^(?:dns|dsn);\s*/i, '');
  const rejected = textOf(detail['reason']) && `SES reject reason: ${textOf(detail['reason'])}`;
  const subtype = [textOf(detail['bounceType']), textOf(detail['bounceSubType'])].join(' ');
  return stated<BounceFacts>({
    ...told,
    readBy: 'ses-notification',
    finalRecipient: address,
    action: ACTION[type],
    status: textOf(recipient.status) || told.status,
    diagnosticCode: said || undefined,
    reportingMta: host.toLowerCase() || undefined,
    words: [said, rejected, subtype.trim()].filter(Boolean).join('\n'),
  } as BounceFacts);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function sesNotification(text: string): Json | undefined {
  const start = text.search(/\{\s*"(?:Type|notificationType|eventType)"/);
  const parsed = start < 0 ? undefined : parseWrapped(text.slice(start, text.lastIndexOf('}') + 1));
  const inside = typeof parsed?.['Message'] === 'string' ? parseWrapped(parsed['Message']) : undefined;
  return inside ?? parsed;
}

/** JSON whose lines a mail system may have wrapped: each way of joining them is tried. */
function parseWrapped(source: string): Json | undefined {
  for (const json of [source, source.replace(/\n/g, ''), source.replace(/\n/g, ' ')]) {
    try {
      const parsed: unknown = JSON.parse(json);
      if (typeof parsed === 'object' && parsed !== null) return parsed as Json;
    } catch {
      // the next way
    }
  }
  return undefined;
}
