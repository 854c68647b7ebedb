/** Whether addresses stand in a table as they are, or with their name hidden. */
export type Addresses = 'masked' | 'whole';

/** The first letter and the domain of an address: enough to find it again, too little to write to. */
export function maskedAddress(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  return address === undefined || at < 1 ? address : `${[...address][0]}***${address.slice(at)}`;
}
