/** True where `host` is `domain` or a name below it. Both lower case; a trailing dot on `host` does not matter. */
export function isWithin(host: string, domain: string): boolean {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return name === domain || name.endsWith(`.${domain}`);
}

/** True where `host` is within any of the domains. */
export function isWithinAny(host: string | undefined, domains: readonly string[]): boolean {
  return host !== undefined && domains.some((domain) => isWithin(host, domain));
}

/** The part of an address after its last `@`, or undefined. */
export function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  return address !== undefined && at >= 0 && at < address.length - 1 ? address.slice(at + 1) : undefined;
}
