import type { Evidence } from '../evidence.ts';
import { stated } from '../stated.ts';
import { domainOf } from '../text/domain-names.ts';
import type { Values } from '../values.ts';
import { hostOwner } from './host-owner.ts';
import type { Situation } from './proposal.ts';

/** Gathers the values from the facts and details; what is not known is absent. */
export function placeholderValues(situation: Situation, details: readonly Evidence[]): Values {
  const { facts, notice, sender, book } = situation;
  const first = (what: Evidence['what']) => details.find((detail) => detail.what === what)?.value;
  const envelope = domainOf(notice.returned?.envelopeFrom);
  return stated<Values>({
    recipient: facts.finalRecipient,
    typed: facts.originalRecipient ?? facts.finalRecipient,
    'recipient-domain': domainOf(facts.finalRecipient),
    sender,
    'sender-domain': domainOf(sender),
    'auth-domain': first('auth-domain') ?? envelope ?? domainOf(sender),
    ip: details.find((detail) => detail.what === 'ip' && detail.value !== facts.remoteIp)?.value,
    'refusing-host': facts.remoteMta ?? facts.remoteIp,
    'reporting-host': facts.reportingMta,
    'host-owner': hostOwner(facts.remoteMta, book),
    size: first('size'),
    limit: first('limit'),
    list: first('blocklist'),
    url: first('url'),
    code: first('vendor-code'),
    status: facts.status,
    'queue-id': facts.queueId,
    'retry-until': facts.willRetryUntil,
    date: notice.headers.get('date'),
  } as Values);
}
