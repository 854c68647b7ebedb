import type { Action, BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';

/** The parts of an Amazon SES notification that are read; anything may be missing. */
type SesRecipient = { readonly emailAddress?: unknown; readonly status?: unknown; readonly diagnosticCode?: unknown };

const ACTION: Readonly<Record<string, Action>> = { Bounce: 'failed', Delivery: 'delivered', DeliveryDelay: 'delayed' };

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
  const detail = (notification[type.charAt(0).toLowerCase() + type.slice(1)] ?? {}) as Record<string, unknown>;
  const listed =
    detail['bouncedRecipients'] ??
    detail['complainedRecipients'] ??
    detail['delayedRecipients'] ??
    detail['recipients'];
  const kind = [detail['bounceType'], detail['bounceSubType']].filter((word) => typeof word === 'string').join(' ');
  const smtp = typeof detail['smtpResponse'] === 'string' ? detail['smtpResponse'] : '';
  return (Array.isArray(listed) ? listed : []).flatMap((entry: SesRecipient | string) => {
    const recipient = typeof entry === 'string' ? { emailAddress: entry } : entry;
    const address = typeof recipient.emailAddress === 'string' ? cleanAddress(recipient.emailAddress) : undefined;
    if (address === undefined) return [];
    const diagnostic =
      typeof recipient.diagnosticCode === 'string' ? recipient.diagnosticCode.replace(/^smtp;\s*/i, '') : smtp;
    const told = readServerWords(diagnostic);
    return stated<BounceFacts>({
      ...told,
      readBy: 'ses-notification',
      finalRecipient: address,
      action: ACTION[type],
      status: typeof recipient.status === 'string' ? recipient.status : told.status,
      diagnosticCode: diagnostic === '' ? undefined : diagnostic,
      reportingMta:
        typeof detail['reportingMTA'] === 'string'
          ? detail['reportingMTA'].replace(/^dns;\s*/i, '').toLowerCase()
          : undefined,
      words: `${diagnostic}\n${kind}`.trim(),
    } as BounceFacts);
  });
}

function sesNotification(text: string): Readonly<Record<string, unknown>> | undefined {
  const start = text.search(/\{\s*"(?:notificationType|eventType)"/);
  if (start < 0) return undefined;
  const source = text.slice(start, text.lastIndexOf('}') + 1);
  for (const json of [source, source.replace(/\n/g, ''), source.replace(/\n/g, ' ')]) {
    try {
      const parsed: unknown = JSON.parse(json);
      if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
    } catch {
      // wrapped by a mail system: the next way of joining its lines
    }
  }
  return undefined;
}
