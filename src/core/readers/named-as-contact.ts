import { ADDRESS_SOURCE, cleanAddress } from '../text/addresses.ts';

/** How a reply names the address to which its writer wants the complaint: by whom, not for whom, a mail failed. */
const CONTACT = new RegExp(
  String.raw`\b(?:(?:to |please )?contact(?:ing)?(?: us| them)?(?: at| via| under| by (?:e-?mail|mail)(?: at)?)?|forward (?:this|the) [a-z -]{1,40} to|report (?:[a-z]{1,12} ){0,3}to|please (?:e-?mail|write to|(?:send|mail) (?:[a-z]{1,12} ){0,4}to)|(?:questions|inquiries|enquiries|requests?)(?: [a-z]{1,12}){0,4} to)[\s:<("'[]{1,4}(${ADDRESS_SOURCE})`,
  'giu',
);

/** Addresses to which a text asks to write. */
export function namedAsContact(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(CONTACT)].map((match) => cleanAddress(match[1] ?? ''));
  return new Set(found.filter((address) => address !== undefined));
}
