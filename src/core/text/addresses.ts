/** Letters of alphabets in which words are parted by blanks, so that prose does not run into an address. */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d`;

/** A word of scripts that are written without blanks (RFC 6531), and emoji; it begins where nothing of them precedes. */
const UNSPACED = String.raw`(?<![\p{L}\p{N}\p{M}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}ー]{1,64}`;

/** A local part as RFC 5321 allows it in practice: quoted, RFC 6531's, or an encoded word by mistake. */
const LOCAL = String.raw`(?:"[^"\s\\]{1,64}"|=\?[\w-]+\?[bq]\?[^\s?]{0,64}\?=|${LETTER}!#$%&+/=?^_~.-]${LETTER}!#$%&'+/=?^_~.-]{0,63}|${UNSPACED})`;

/** Labels of Latin letters, or (RFC 6531) labels without ASCII: prose in Japanese often begins right behind an address. */
const DOMAIN = String.raw`(?:\[[\d.]{7,15}\]|[\p{Script=Latin}\d_-]{1,63}(?:\.[\p{Script=Latin}\d_-]{1,63}){0,10}|[^\x00-\x7f\s\p{P}]{1,30}(?:\.[^\x00-\x7f\s\p{P}]{1,30}|\.[a-z\d-]{2,63}){1,5})`;

const ADDRESS = `${LOCAL}@${DOMAIN}`;

/** Source of a regular expression for one address, without anchors or groups that capture. */
export const ADDRESS_SOURCE = ADDRESS;

const ANY = new RegExp(ADDRESS, 'giu');
const WHOLE = new RegExp(`^${ADDRESS}$`, 'iu');

/** What may stand around an address; a quoted local part and an address literal need their quotes and brackets. */
const AROUND: readonly RegExp[] = [/^[<(\s]{1,9}|[>).,;:\s]{1,9}$/g, /^[<("'[\s]{1,9}|[>)"'\].,;:\s]{1,9}$/g];

/** Lower case, without `mailto:`, surrounding brackets, quotes, dots and the like; undefined if that is no address. */
export function cleanAddress(written: string): string | undefined {
  const bare = written.trim().replace(/^(?:mailto:|smtp:|rfc822;\s*|imceasmtp-)/i, '');
  return AROUND.map((around) => bare.replace(around, '').toLowerCase()).find(
    (address) => WHOLE.test(address) && !address.endsWith('-'),
  );
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
