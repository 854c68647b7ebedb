import { ADDRESS_SOURCE, cleanAddress } from '../text/addresses.ts';

/** How servers call an address the sender's in the reply that refuses it, and services in a member of their JSON. */
const PATTERNS: readonly RegExp[] = [
  String.raw`(?:sender(?: e-?mail)?(?: address)?|verification failed for|MAIL FROM|envelope[- ]from|return path)(?: is| was)?[\s:=]{0,3}[[<("']{0,2}(${ADDRESS_SOURCE})`,
  String.raw`(${ADDRESS_SOURCE})[\]>)"']{0,2}:?\s{0,3}(?:\.{3}\s{0,3})?(?:sender (?:address )?(?:rejected|refused|denied|verify)|domain of sender)`,
  String.raw`"(?:(?:friendly|msg|mail|envelope|header)_?)?(?:from|sender|source|reply_?to|return_?path)(?:_?(?:address|e?mail))?\\?"\s{0,9}:\s{0,9}\\?"(?:[^"@<>]{0,80}<)?(${ADDRESS_SOURCE})`,
  String.raw`\b(?:your (?:e-?mail )?account|anti-?spoofing (?:policy|check|rule)):?[\s[<("']{1,3}(${ADDRESS_SOURCE})`,
].map((source) => new RegExp(source, 'giu'));

/** Addresses that a text calls the sender's: it was them that were refused, and nothing failed for them. */
export function namedAsSender(text: string): ReadonlySet<string> {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => cleanAddress(match[1] ?? '')));
  return new Set(found.filter((address) => address !== undefined));
}
