import { getDomain } from 'tldts';

/** The part of a host name that somebody registered (`mx1.mail.example.co.jp` → `example.co.jp`), by the Public Suffix List; undefined for addresses and bare names. */
export function registrableDomain(host: string | undefined): string | undefined {
  return host === undefined ? undefined : (getDomain(host, { allowPrivateDomains: false }) ?? undefined);
}

/** True where both names are below one registered domain. */
export function isSameOrganisation(a: string | undefined, b: string | undefined): boolean {
  const domain = registrableDomain(a);
  return domain !== undefined && domain === registrableDomain(b);
}
