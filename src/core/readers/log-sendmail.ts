import type { BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import { type Delivery, isOwnMachine, type LogFormat } from './log-format.ts';

const DELIVERY = /(?:^|: )([0-9A-Za-z]{12,20}): to=<?([^<>,]{1,320})>?,(.{0,1000})/;

/** sendmail: `to=…, relay=…, dsn=…, stat=…`. */
export const sendmailLog: LogFormat = {
  name: 'sendmail',
  read: (entries) => entries.flatMap((entry) => readDelivery(entry) ?? []),
};

function readDelivery(entry: string): Delivery | undefined {
  const [, queueId, to = '', rest = ''] = DELIVERY.exec(entry) ?? [];
  const stat = /\bstat=(.{1,800})/.exec(rest)?.[1];
  if (queueId === undefined || stat === undefined) return undefined;
  const dsn = /\bdsn=([245]\.\d{1,3}\.\d{1,3}),/.exec(rest)?.[1];
  const relay = /\brelay=([^,]{1,200}),/.exec(rest)?.[1]?.trim() ?? '';
  const [, name, ip] = /^\[?([^[\],\s]+?)\.?\]?(?: \[([^\]]*)\])?$/.exec(relay) ?? [];
  const own = relay === '' || isOwnMachine(relay);
  const facts = stated<BounceFacts>({
    ...readServerWords(stat),
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: actionOf(stat),
    status: dsn,
    remoteMta: own ? undefined : name?.toLowerCase(),
    remoteIp: own ? undefined : ip,
    queueId,
    diagnosticCode: stat,
    words: `relay=${relay || 'local'}, stat=${stat}`,
  } as BounceFacts);
  return { queueId, queuedAs: undefined, facts };
}

function actionOf(stat: string): BounceFacts['action'] {
  if (/^(?:Deferred|queued)/i.test(stat)) return 'delayed';
  return /^Sent/i.test(stat) ? 'relayed' : 'failed';
}
