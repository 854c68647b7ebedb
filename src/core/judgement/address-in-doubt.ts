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
