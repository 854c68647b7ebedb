import { domainOf } from '../text/domain-names.ts';
import { isAddressInQuestion, mendedRecipient } from '../typo/did-you-mean.ts';
import { isWellKnown } from '../typo/mail-domains.ts';
import { because, capped, type Proposal, type Situation } from './proposal.ts';

/** The address was mangled on its way into the mail: that one failed, and the one that was meant may well be alive. */
export function addressIsMangled(proposal: Proposal, situation: Situation): Proposal {
  const mended = isAddressInQuestion(proposal) ? mendedRecipient(situation) : undefined;
  return mended
    ? because({ ...proposal, dead: false }, { kind: 'mangled-address', written: mended.written })
    : proposal;
}

/** A domain known to everybody exists, whatever the sending server's DNS says. */
export function domainExists(proposal: Proposal, { facts }: Situation): Proposal {
  const domain = domainOf(facts.finalRecipient);
  if (proposal.reason !== 'hostunknown' || domain === undefined || !isWellKnown(domain)) return proposal;
  const told = because({ ...proposal, dead: false }, { kind: 'domain-exists', domain });
  return { ...told, confidence: capped(proposal.confidence, 'medium') };
}

/** The name that a look-up missed, as Postfix writes it. */
const MISSED = /\bname service error for name=([\w.-]{3,255}?)\.?(?![\w.-])/i;

/**
 * The name that is missing is not the domain of the address: a server that the domain names, or the sender's own way
 * out. The domain is there, and the address behind it may well be alive.
 */
export function anotherNameIsMissing(proposal: Proposal, { facts }: Situation): Proposal {
  const host = MISSED.exec(facts.words)?.[1]?.toLowerCase();
  const domain = domainOf(facts.finalRecipient);
  if (!proposal.dead || proposal.reason !== 'hostunknown' || host === undefined || domain === undefined)
    return proposal;
  if (host === domain) return proposal;
  const told = because({ ...proposal, dead: false }, { kind: 'not-reached', host });
  return { ...told, confidence: capped(proposal.confidence, 'medium') };
}
