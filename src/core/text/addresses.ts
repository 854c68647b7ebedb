/** An address as RFC 5321 allows it in practice; the local part may be quoted or non-ASCII (RFC 6531). */
const ADDRESS = String.raw`(?:"[^"\s\\]{1,64}"|[^\s"'<>()\[\]:;,@|\\=]{1,64}(?:=[^\s"'<>()\[\]:;,@|\\]{0,64})?)@(?:\[[\d.]{7,15}\]|[\p{L}\d_-]{1,63}(?:\.[\p{L}\d_-]{1,63}){0,10})`;

/** Source of a regular expression for one address, without anchors or groups that capture. */
export const ADDRESS_SOURCE = ADDRESS;

const ANY = new RegExp(ADDRESS, 'gu');
const WHOLE = new RegExp(`^${ADDRESS}$`, 'u');

/** Lower case, without `mailto:`, surrounding brackets, quotes, dots and the like; undefined if that is no address. */
export function cleanAddress(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^(?:mailto:|smtp:|rfc822;\s*|imceasmtp-)/i, '')
    .replace(/^[<("'[\s]+|[>)"'\].,;:\s]+$/g, '')
    .toLowerCase();
  return WHOLE.test(bare) ? bare : undefined;
}

/** All addresses of a text, lower case, in order, each once. */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(ANY)) {
    const address = cleanAddress(match[0]);
    if (address) found.add(address);
  }
  return [...found];
}
