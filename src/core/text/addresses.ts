/** A local part as RFC 5321 allows it in practice: quoted, non-ASCII (RFC 6531), or an encoded word by mistake. */
const LOCAL = String.raw`(?:"[^"\s\\]{1,64}"|=\?[\w-]+\?[bq]\?[^\s?]{0,64}\?=|[^\s"'<>()\[\]:;,@|\\=]{1,64}(?:=[^\s"'<>()\[\]:;,@|\\]{0,64})?)`;

/** ASCII labels, or (RFC 6531) labels without ASCII: prose in Japanese often begins right behind an address. */
const DOMAIN = String.raw`(?:\[[\d.]{7,15}\]|[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63}){0,10}|[^\x00-\x7f]{1,30}(?:\.[^\x00-\x7f]{1,30}|\.[a-z\d-]{2,63}){1,5})`;

const ADDRESS = `${LOCAL}@${DOMAIN}`;

/** Source of a regular expression for one address, without anchors or groups that capture. */
export const ADDRESS_SOURCE = ADDRESS;

const ANY = new RegExp(ADDRESS, 'giu');
const WHOLE = new RegExp(`^${ADDRESS}$`, 'iu');

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
