import type { Action, BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { addressesIn, cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import type { Delivery, LogFormat } from './log-format.ts';

/** Exim's main log: `time id flag address …` (https://www.exim.org/exim-html-current/doc/html/spec_html/ch-log_files.html). */
const DELIVERY = /(?:^|\s)([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (\*\*|==|=>|->|>>) (.+)$/;

const ACTIONS: Readonly<Record<string, Action>> = {
  '**': 'failed',
  '==': 'delayed',
  '=>': 'delivered',
  '->': 'delivered',
  '>>': 'delivered',
};

/** Exim: one entry a delivery, told apart by its flag. */
export const eximLog: LogFormat = {
  name: 'exim',
  read: (entries) => entries.flatMap((entry) => readDelivery(entry) ?? readRefusal(entry) ?? []),
};

/** What this server refused to somebody who wanted to hand it in. */
const REFUSAL = / F=<[^<>]{0,320}> (temporarily )?rejected RCPT <?([^<>\s:]{3,320})>?: (.{1,600})$/;

function readRefusal(entry: string): Delivery | undefined {
  const [, temporarily, to = '', said] = REFUSAL.exec(entry) ?? [];
  if (said === undefined) return undefined;
  const facts = stated<BounceFacts>({
    ...readServerWords(said),
    command: 'RCPT',
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: temporarily ? 'delayed' : 'failed',
    diagnosticCode: said,
    words: said,
  } as BounceFacts);
  return { queueId: undefined, queuedAs: undefined, facts };
}

function readDelivery(entry: string): Delivery | undefined {
  const [, queueId, flag = '', rest = ''] = DELIVERY.exec(entry) ?? [];
  const action = ACTIONS[flag];
  const [address, original] = addressesIn(rest.split(/ R=| T=|: /)[0] ?? '');
  if (queueId === undefined || action === undefined || address === undefined) return undefined;
  const [, host, ip] = /\bH=(\S+) \[([^\]]+)\]/.exec(rest) ?? [];
  const said = /(?:\[[^\]]*\](?::\d+)?|R=\S+(?: T=\S+)?|defer \(-?\d+\)): (.+)$/.exec(rest)?.[1] ?? rest;
  const facts = stated<BounceFacts>({
    ...readServerWords(said),
    readBy: 'log-lines',
    finalRecipient: address,
    originalRecipient: original,
    action: action === 'delivered' ? 'relayed' : action,
    remoteMta: host?.toLowerCase(),
    remoteIp: ip,
    queueId,
    diagnosticCode: action === 'delivered' ? undefined : said,
    words: action === 'delivered' ? `relay=${host ?? 'local'}, status=sent ${rest}` : said,
  } as BounceFacts);
  return { queueId, queuedAs: undefined, facts };
}
