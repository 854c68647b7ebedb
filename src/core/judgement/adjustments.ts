import { namesAddressOf } from '../rules/match.ts';
import { domainOf, isWithin, isWithinAny } from '../text/domain-names.ts';
import { isFreemail } from '../text/freemail.ts';
import { isSameOrganisation } from '../text/registrable-domain.ts';
import { type Adjustment, because, capped, moveTo, type Proposal, type Situation } from './proposal.ts';

/** Reasons that lie with an address or its mailbox. */
const ADDRESS_REASONS: ReadonlySet<string> = new Set([
  'userunknown',
  'hasmoved',
  'hostunknown',
  'suspend',
  'mailboxfull',
  'filtered',
  'notaccept',
]);

/**
 * What may move the party after a rule has proposed one, in this order; the last ones outrank those before them
 * (parties.md: the kind of notice outranks a cause's usual party).
 */
export const ADJUSTMENTS: readonly Adjustment[] = [
  sayWhoRefused,
  refusedByOwnSide,
  namesOwnAddress,
  forwardedElsewhere,
  sameDomainOnBothSides,
  freemailFromElsewhere,
  domainsNotAligned,
  oneOfSeveral,
  codeContradictsWords,
  temporaryIsNotDead,
  wordsAreCut,
  finalIsSomebodys,
  delayIsNobodys,
];

/** Only says it: who refused, at which command. */
function sayWhoRefused(proposal: Proposal, { facts, notice }: Situation): Proposal {
  const { remoteMta, reportingMta, command, finalRecipient } = facts;
  const host = remoteMta ?? facts.remoteIp;
  const domain = domainOf(finalRecipient);
  const told = command ? because(proposal, { kind: 'at-command', command }) : proposal;
  if (host === undefined)
    return reportingMta ? because(told, { kind: 'decided-by-reporting-host', host: reportingMta }) : told;
  if (/rejected by the relay/i.test(notice.text)) return because(told, { kind: 'refused-by-own-side', host });
  const third = remoteMta !== undefined && domain !== undefined && !isSameOrganisation(remoteMta, domain);
  return because(told, { kind: third ? 'refused-by-host' : 'refused-by-recipient-side', host });
}

/** Our own or our provider's server refused: the recipient's side has not even seen the mail. */
function refusedByOwnSide(proposal: Proposal, { facts, profile }: Situation): Proposal {
  const own = [
    ...profile.hosts,
    ...(profile.hosting?.hosts ?? []),
    ...profile.services.flatMap((service) => service.hosts),
  ];
  const recipientIsOurs = isWithinAny(domainOf(facts.finalRecipient), profile.domains);
  if (facts.remoteMta === undefined || recipientIsOurs || !isWithinAny(facts.remoteMta, own)) return proposal;
  const told = because(proposal, { kind: 'refused-by-own-side', host: facts.remoteMta });
  return proposal.party.startsWith('recipient') ? { ...moveTo(told, 'sender-admin'), dead: false } : told;
}

/** The line names the sender's own address: it was the sender that was refused, not the recipient. */
function namesOwnAddress(proposal: Proposal, { facts, sender, match }: Situation): Proposal {
  if (sender === undefined || namesAddressOf(facts, sender) !== 'sender') return proposal;
  const told = because(proposal, { kind: 'names-own-address', address: sender });
  if (!ADDRESS_REASONS.has(proposal.reason) || match?.basis === 'provider') return { ...told, dead: false };
  return { ...moveTo(told, 'sender-admin'), reason: 'rejected', dead: false };
}

/** The address that failed is not the one that was typed: whoever set up the forward has to mend it. */
function forwardedElsewhere(proposal: Proposal, { facts }: Situation): Proposal {
  const { originalRecipient: typed, finalRecipient: final } = facts;
  if (typed === undefined || final === undefined || isSameMailbox(typed, final)) return proposal;
  const told = because(proposal, { kind: 'forwarded-to', typed, final });
  return ADDRESS_REASONS.has(proposal.reason) ? moveTo(told, 'list-owner') : told;
}

/** `a+tag@x` and `a@mail.x` are `a@x` as far as forwarding goes. */
function isSameMailbox(typed: string, final: string): boolean {
  const local = (address: string) => address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '');
  return local(typed) === local(final) && isSameOrganisation(domainOf(typed), domainOf(final));
}

/** Sender and recipient in one domain: both ends are the sender's own administrator's. */
function sameDomainOnBothSides(proposal: Proposal, { facts, sender }: Situation): Proposal {
  const domain = domainOf(facts.originalRecipient ?? facts.finalRecipient);
  if (domain === undefined || domain !== domainOf(sender) || isFreemail(domain)) return proposal;
  const told = because(proposal, { kind: 'same-domain', domain });
  return proposal.party === 'recipient-admin' ? moveTo(told, 'sender-admin') : told;
}

/** A free-mail From that another company's server sent can never pass that domain's DMARC. */
function freemailFromElsewhere(proposal: Proposal, { facts, notice, sender }: Situation): Proposal {
  const domain = domainOf(notice.returned?.from ?? sender);
  const elsewhere =
    facts.reportingMta !== undefined &&
    !isSameOrganisation(facts.reportingMta, domain) &&
    !isProvidersOwn(facts.reportingMta, domain);
  if (proposal.reason !== 'authfailure' || domain === undefined || !isFreemail(domain) || !elsewhere) return proposal;
  return moveTo(because(proposal, { kind: 'freemail-from', domain }), 'sender');
}

/** Hosts under another name than the mail domain they serve. */
function isProvidersOwn(host: string, domain: string | undefined): boolean {
  const owners: Readonly<Record<string, readonly string[]>> = {
    'google.com': ['gmail.com', 'googlemail.com'],
    'outlook.com': ['hotmail.com', 'hotmail.co.jp', 'live.com', 'live.jp', 'msn.com', 'outlook.jp'],
    'yahoodns.net': ['yahoo.com', 'aol.com', 'ymail.com'],
    'apple.com': ['icloud.com', 'me.com', 'mac.com'],
  };
  return Object.entries(owners).some(([owner, domains]) => isWithin(host, owner) && domains.includes(domain ?? ''));
}

/** Only says it: the header From and the envelope speak of different domains. */
function domainsNotAligned(proposal: Proposal, { notice }: Situation): Proposal {
  const from = domainOf(notice.returned?.from);
  const envelope = domainOf(notice.returned?.envelopeFrom);
  if (proposal.reason !== 'authfailure' || from === undefined || envelope === undefined) return proposal;
  return isSameOrganisation(from, envelope)
    ? proposal
    : because(proposal, { kind: 'domains-not-aligned', from, envelope });
}

function oneOfSeveral(proposal: Proposal, { recipients }: Situation): Proposal {
  return recipients > 1 ? because(proposal, { kind: 'several-recipients', count: recipients }) : proposal;
}

/** A status that speaks of policy beside words that speak of an address, or the other way round, makes us less sure. */
function codeContradictsWords(proposal: Proposal, { facts, match }: Situation): Proposal {
  const subject = facts.status?.split('.')[1];
  if (facts.status === undefined || subject === undefined || match?.basis !== 'sentence') return proposal;
  const addressWords = ['userunknown', 'hostunknown', 'hasmoved'].includes(proposal.reason);
  const contradicts = addressWords
    ? ['3', '6', '7'].includes(subject)
    : subject === '1' && !LOOSE_WITH_X_1.has(proposal.reason);
  if (!contradicts) return proposal;
  const told = because(proposal, { kind: 'contradiction', status: facts.status, reason: proposal.reason });
  return { ...told, dead: proposal.dead && !addressWords, confidence: capped(proposal.confidence, 'medium') };
}

/** Reasons that servers commonly give with an address status (x.1.x). */
const LOOSE_WITH_X_1: ReadonlySet<string> = new Set([
  'rejected',
  'filtered',
  'mailboxfull',
  'suspend',
  'notaccept',
  'syntaxerror',
  'norelaying',
  'blocked',
  'exceedlimit',
]);

/** A server that says "try again later" has not said that the address is gone. */
function temporaryIsNotDead(proposal: Proposal, { facts }: Situation): Proposal {
  const temporary = (facts.status ?? facts.replyCode ?? '').startsWith('4') && proposal.reason !== 'hostunknown';
  return temporary && proposal.dead ? because({ ...proposal, dead: false }, { kind: 'address-shown-alive' }) : proposal;
}

/** The reply stops before its decisive words. */
function wordsAreCut(proposal: Proposal, { facts, match }: Situation): Proposal {
  const cut = /(?:\.\.\.|…|this message is|detected that this message is|because|due to|\bthat|\bthe)\)?\s*$/i.test(
    facts.diagnosticCode ?? '',
  );
  if (!cut || match?.basis === 'code') return proposal;
  const decisive = match?.hits.some((hit) => hit.length >= 24) ?? false;
  return because({ ...proposal, confidence: decisive ? proposal.confidence : 'low' }, { kind: 'words-cut' });
}

/** A final failure is not sent again, whatever its last reply said: somebody has to act. */
function finalIsSomebodys(proposal: Proposal, { kind }: Situation): Proposal {
  if (kind !== 'failure' || proposal.party !== 'nobody-wait') return proposal;
  const party = proposal.also.find((other) => other !== 'nobody-wait') ?? 'recipient-admin';
  return moveTo(because(proposal, { kind: 'final-not-retried' }), party);
}

/** While it is still being retried nobody has to act, and nothing is dead. */
function delayIsNobodys(proposal: Proposal, { kind }: Situation): Proposal {
  if (kind !== 'delay') return proposal;
  return {
    ...moveTo(because(proposal, { kind: 'still-retrying' }), 'nobody-wait'),
    permanence: 'transient',
    dead: false,
  };
}
