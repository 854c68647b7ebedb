import type { Action, BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import { type Delivery, isOwnMachine, type LogFormat } from './log-format.ts';

/** A delivery agent's entry (smtp, lmtp, local, virtual, pipe, error, bounce). */
const DELIVERY =
  /(?:^|: )([0-9A-F]{6,20}|[0-9A-Za-z]{10,20}): to=<([^<>]*)>, (?:orig_to=<([^<>]*)>, )?relay=([^,]{1,300}), .{0,200}?dsn=([245]\.\d{1,3}\.\d{1,3}), status=([a-z-]+)(?: \((.*)\))?/;

/** smtpd refusing what somebody wanted to hand in: this server is the one that refuses. */
const REFUSAL =
  /\breject: (\w+) from ([^\s[\]]*)\[([^\]]*)\]: ([45]\d\d .{1,600}?); from=<([^<>]*)>(?: to=<([^<>]*)>)?/;

const ACTIONS: Readonly<Record<string, Action>> = {
  bounced: 'failed',
  expired: 'failed',
  undeliverable: 'failed',
  deferred: 'delayed',
  sent: 'delivered',
  deliverable: 'delivered',
};

/** Postfix: https://www.postfix.org/postconf.5.html and the entries its daemons write. */
export const postfixLog: LogFormat = {
  name: 'postfix',
  read: (entries) => entries.flatMap((entry) => readDelivery(entry) ?? readRefusal(entry) ?? []),
};

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

function relayHost(relay: string): Pick<BounceFacts, 'remoteMta' | 'remoteIp'> {
  const [, name, ip] = /^([^[\],\s]+)(?:\[([^\]]*)\])?/.exec(relay) ?? [];
  return stated<Pick<BounceFacts, 'remoteMta' | 'remoteIp'>>({ remoteMta: name?.toLowerCase(), remoteIp: ip });
}

function readRefusal(entry: string): Delivery | undefined {
  const [, command = '', , , said, , to = ''] = REFUSAL.exec(entry) ?? [];
  if (said === undefined) return undefined;
  const host = /^(?:\S+ +){0,3}?(\S+) postfix\//.exec(entry)?.[1];
  const facts = stated<BounceFacts>({
    ...readServerWords(said),
    command: command === 'RCPT' || command === 'MAIL' ? command : undefined,
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: said.startsWith('4') ? 'delayed' : 'failed',
    reportingMta: host?.includes('.') ? host.toLowerCase() : undefined,
    diagnosticCode: said,
    words: said,
  } as BounceFacts);
  return { queueId: undefined, queuedAs: undefined, facts };
}
