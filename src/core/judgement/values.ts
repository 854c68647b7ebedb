import type { Evidence } from '../evidence.ts';
import type { Placeholder } from '../rules/placeholders.ts';
import { stated } from '../stated.ts';
import { domainOf } from '../text/domain-names.ts';
import { registrableDomain } from '../text/registrable-domain.ts';
import type { Situation } from './proposal.ts';

/** What is known for the placeholders of a rule's texts. */
export type Values = Readonly<Partial<Record<Placeholder, string>>>;

/** Gathers the values from the facts and details; what is not known is absent. */
export function placeholderValues(situation: Situation, details: readonly Evidence[]): Values {
  const { facts, notice, sender } = situation;
  const first = (what: Evidence['what']) => details.find((detail) => detail.what === what)?.value;
  const envelope = domainOf(notice.returned?.envelopeFrom);
  return stated<Record<Placeholder, string>>({
    recipient: facts.finalRecipient,
    'recipient-domain': domainOf(facts.finalRecipient),
    sender,
    'sender-domain': domainOf(sender),
    'auth-domain': first('auth-domain') ?? envelope ?? domainOf(sender),
    ip: details.find((detail) => detail.what === 'ip' && detail.value !== facts.remoteIp)?.value,
    'refusing-host': facts.remoteMta ?? facts.remoteIp,
    'reporting-host': facts.reportingMta,
    'host-owner': registrableDomain(facts.remoteMta),
    size: first('size'),
    limit: first('limit'),
    list: first('blocklist'),
    url: first('url'),
    code: first('vendor-code'),
    status: facts.status,
    'queue-id': facts.queueId,
    'retry-until': facts.willRetryUntil,
    date: notice.headers.get('date'),
  } as Record<Placeholder, string>);
}
