import type { Action, BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import { type Delivery, isOwnMachine, type LogFormat } from './log-format.ts';
import { readPostfixRefusal } from './log-postfix-refusal.ts';

/** A delivery agent's entry (smtp, lmtp, local, virtual, pipe, error, bounce). */
const DELIVERY =
  /(?:^|: )([0-9A-F]{6,20}|[0-9A-Za-z]{10,20}): to=<([^<>]*)>, (?:orig_to=<([^<>]*)>, )?relay=([^,]{1,300}), .{0,200}?dsn=([245]\.\d{1,3}\.\d{1,3}), status=([a-z-]+)(?: \((.*)\))?/;

/** The queue manager gives a mail up: what was put off is final. */
const EXPIRED = /(?:^|: )([0-9A-Za-z]{6,20}): from=<[^<>]*>, status=expired, returned to sender/;

/** The bounce daemon writes a notice, which is a mail of its own. */
const NOTIFICATION = /(?:^|: )[0-9A-Za-z]{6,20}: (?:sender|postmaster) [a-z -]{5,30}notification: ([0-9A-Za-z]{6,20})/;

const ACTIONS: Readonly<Record<string, Action>> = {
  bounced: 'failed',
  expired: 'failed',
  undeliverable: 'failed',
  deferred: 'delayed',
  sent: 'delivered',
  deliverable: 'delivered',
};

/**
 * Postfix: https://www.postfix.org/postconf.5.html and the entries its daemons write. What the queue manager and the
 * bounce daemon say of a queue id goes with the deliveries under it.
 */
export const postfixLog: LogFormat = {
  name: 'postfix',
  read: (entries) => {
    const expired = new Set(entries.flatMap((entry) => EXPIRED.exec(entry)?.[1] ?? []));
    const notices = new Set(entries.flatMap((entry) => NOTIFICATION.exec(entry)?.[1] ?? []));
    return entries
      .flatMap((entry) => readDelivery(entry) ?? readPostfixRefusal(entry) ?? [])
      .filter(({ queueId }) => queueId === undefined || !notices.has(queueId))
      .map((delivery) => (expired.has(delivery.queueId ?? '') ? givenUp(delivery) : delivery));
  },
};

function givenUp(delivery: Delivery): Delivery {
  if (delivery.facts.action !== 'delayed') return delivery;
  return { ...delivery, facts: { ...delivery.facts, action: 'failed' } };
}

function readDelivery(entry: string): Delivery | undefined {
  const [, queueId, to = '', typed = '', relay = '', dsn, status = '', said = ''] = DELIVERY.exec(entry) ?? [];
  const action = ACTIONS[status];
  if (queueId === undefined || action === undefined) return undefined;
  const words = readServerWords(said);
  const elsewhere = isOwnMachine(relay) ? undefined : relayHost(relay);
  const final = cleanAddress(to);
  const original = cleanAddress(typed);
  const facts = stated<BounceFacts>({
    ...words,
    ...elsewhere,
    readBy: 'log-lines',
    finalRecipient: final,
    originalRecipient: original === final ? undefined : original,
    action: action === 'delivered' ? 'relayed' : action,
    status: dsn,
    queueId,
    diagnosticCode: said === '' ? undefined : said,
    words: action === 'delivered' ? `relay=${relay}, status=${status} (${said})` : said || entry,
  } as BounceFacts);
  return { queueId, queuedAs: /queued as ([0-9A-Za-z]{6,20})/.exec(said)?.[1], facts };
}

/** A host's name; a transport of one's own (`dovecot`, `maildrop`) has neither a dot nor an address. */
function relayHost(relay: string): Pick<BounceFacts, 'remoteMta' | 'remoteIp'> {
  const [, name, ip] = /^([^[\],\s]+)(?:\[([^\]]*)\])?/.exec(relay) ?? [];
  if (ip === undefined && !name?.includes('.')) return {};
  return stated<Pick<BounceFacts, 'remoteMta' | 'remoteIp'>>({ remoteMta: name?.toLowerCase(), remoteIp: ip });
}
