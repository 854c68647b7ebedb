import type { Proposal, Situation } from '../judgement/proposal.ts';
import type { Reason } from '../reason.ts';
import { domainOf } from '../text/domain-names.ts';
import { meantDomains } from './meant-domains.ts';
import { type Mended, mendedAddresses } from './written-address.ts';

/** Reasons for which the address itself is in question: nobody, or no way to it, was found. */
const IN_QUESTION: ReadonlySet<Reason> = new Set([
  'userunknown',
  'hostunknown',
  'syntaxerror',
  'notaccept',
  'norelaying',
  'networkerror',
  'expired',
  'suppressed',
]);

/** What shows that the trouble is the sender's own whatever the address. */
const OWN_TROUBLE: ReadonlySet<string> = new Set(['every-domain-fails', 'names-own-address']);

/** What is looked at for one recipient. */
type Failed = Pick<Situation, 'facts' | 'notice'>;

/**
 * Addresses that may have been meant by the one that failed: guesses to ask about, never to act on. None where the
 * address is not in question.
 */
export function didYouMean(proposal: Proposal, failed: Failed): readonly string[] {
  if (!isAddressInQuestion(proposal)) return [];
  const mended = mendedRecipient(failed)?.address;
  const address = mended ?? failed.facts.finalRecipient;
  const domain = domainOf(address);
  if (address === undefined || domain === undefined) return [];
  const local = address.slice(0, -domain.length);
  const meant = meantDomains(domain).map((other) => `${local}${other}`);
  return meant.length === 0 && mended !== undefined ? [mended] : meant;
}

/** True where the address itself may be what is wrong. */
export function isAddressInQuestion({ reason, because }: Proposal): boolean {
  const ownRelay = reason === 'norelaying' && because.some(({ kind }) => kind === 'refused-by-own-side');
  return IN_QUESTION.has(reason) && !ownRelay && !because.some(({ kind }) => OWN_TROUBLE.has(kind));
}

/** The failed address as it was written, where something is wrong with its writing. */
export function mendedRecipient({ facts, notice }: Failed): Mended | undefined {
  const { words, finalRecipient: read } = facts;
  const wide = notice.wideAddresses?.find(({ address }) => address === read);
  if (wide) return wide;
  if (read !== undefined && words.toLowerCase().includes(`<${read}>`)) return undefined;
  const found = mendedAddresses(words).filter(({ written }) => holds(written, read));
  return found.length === 1 ? found[0] : undefined;
}

/** True where a reader that stops at what cannot stand in an address would read this one out of what is written. */
function holds(written: string, read: string | undefined): boolean {
  return read === undefined || written.toLowerCase().includes(read);
}
