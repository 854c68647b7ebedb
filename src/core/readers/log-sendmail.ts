import type { BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import { type Delivery, isOwnMachine, type LogFormat } from './log-format.ts';

const DELIVERY =
  /(?:^|: )([0-9A-Za-z]{12,20}): to=<?([^<>,]+)>?,.{0,400}?(?:relay=([^,]{1,200}),)?.{0,80}?(?:dsn=([245]\.\d{1,3}\.\d{1,3}), )?stat=(.+)$/;

/** sendmail: `to=…, relay=…, dsn=…, stat=…`. */
export const sendmailLog: LogFormat = {
  name: 'sendmail',
  read: (entries) => entries.flatMap((entry) => readDelivery(entry) ?? []),
};

function readDelivery(entry: string): Delivery | undefined {
  const [, queueId, to = '', , dsn, stat = ''] = DELIVERY.exec(entry) ?? [];
  if (queueId === undefined) return undefined;
  const relay = /\brelay=([^,]{1,200}),/.exec(entry)?.[1]?.trim() ?? '';
  const [, name, ip] = /^\[?([^[\],\s]+?)\.?\]?(?: \[([^\]]*)\])?$/.exec(relay) ?? [];
  const own = relay === '' || isOwnMachine(relay);
  const facts = stated<BounceFacts>({
    ...readServerWords(stat),
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: actionOf(stat, own),
    status: dsn,
    remoteMta: own ? undefined : name?.toLowerCase(),
    remoteIp: own ? undefined : ip,
    queueId,
    diagnosticCode: stat,
    words: `stat=${stat}`,
  } as BounceFacts);
  return { queueId, queuedAs: undefined, facts };
}

function actionOf(stat: string, own: boolean): BounceFacts['action'] {
  if (/^(?:Deferred|queued)/i.test(stat)) return 'delayed';
  if (!/^Sent/i.test(stat)) return 'failed';
  return own ? 'relayed' : 'delivered';
}
