import { isWithinAny } from './domain-names.ts';

/** Names that stand for others (RFC 2606, RFC 6761): somebody has put them in place of the real ones. */
const RESERVED = ['example', 'test', 'invalid', 'example.com', 'example.net', 'example.org'];

/** True where a domain only stands for another that was made unrecognisable. */
export function isReserved(domain: string | undefined): boolean {
  return isWithinAny(domain, RESERVED) || /(?:^|\.)example\./.test(domain ?? '');
}

/** Receiving hosts that take mail for certain domains only: whatever else "refused there" was forwarded there. */
const EXCLUSIVE: readonly { readonly host: RegExp; readonly domains: readonly string[] }[] = [
  { host: /(?:^|\.)gmail-smtp-in\.l\.google\.com$/, domains: ['gmail.com', 'googlemail.com'] },
  { host: /\.mail\.icloud\.com$/, domains: ['icloud.com', 'me.com', 'mac.com'] },
  { host: /^mfsmax\.docomo\.ne\.jp$/, domains: ['docomo.ne.jp'] },
  { host: /^lsean\.ezweb\.ne\.jp$/, domains: ['ezweb.ne.jp', 'au.com', 'uqmobile.jp', 'biglobe.ne.jp'] },
];

/**
 * True where a host is known to take no mail for an address's domain, so that the address refused there is not this
 * one but one behind it.
 */
export function cannotServe(host: string | undefined, domain: string | undefined): boolean {
  if (host === undefined || domain === undefined) return false;
  const known = EXCLUSIVE.find((entry) => entry.host.test(host));
  return known !== undefined && !isWithinAny(domain, known.domains);
}
