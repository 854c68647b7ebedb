import { ADDRESS_SOURCE, cleanAddress } from '../text/addresses.ts';

/** How servers call an address the sender's in the reply that refuses it. */
const PATTERNS: readonly RegExp[] = [
  String.raw`(?:sender(?: e-?mail)?(?: address)?|verification failed for|MAIL FROM|envelope[- ]from|return path)(?: is| was)?[\s:=]{0,3}[[<("']{0,2}(${ADDRESS_SOURCE})`,
  String.raw`(${ADDRESS_SOURCE})[\]>)"']{0,2}:?\s{0,3}(?:\.{3}\s{0,3})?(?:sender (?:address )?(?:rejected|refused|denied|verify)|domain of sender)`,
].map((source) => new RegExp(source, 'giu'));

/** Addresses that a text calls the sender's: it was them that were refused, and nothing failed for them. */
export function namedAsSender(text: string): ReadonlySet<string> {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => cleanAddress(match[1] ?? '')));
  return new Set(found.filter((address) => address !== undefined));
}
