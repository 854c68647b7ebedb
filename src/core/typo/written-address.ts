import { cleanAddress } from '../text/addresses.ts';
import { isWellKnown } from './mail-domains.ts';

/** What stands between angle brackets, as commands of SMTP and notices write an address. */
const BRACKETED = /<([^<>\n]{3,120})>/g;

/** Longest text looked through. */
const LONGEST = 8_000;

/** An address with something wrong in its writing, and the one that was probably meant. */
export type Mended = { readonly written: string; readonly address: string };

/** The addresses of a text that cannot work as they are written, each with what it becomes when mended. */
export function mendedAddresses(text: string): readonly Mended[] {
  const found = [...text.slice(0, LONGEST).matchAll(BRACKETED)].flatMap(([, written = '']) => {
    const address = mendAddress(written);
    return address === undefined ? [] : [{ written, address }];
  });
  return [...new Map(found.map((mended) => [mended.written, mended])).values()];
}

/** Each mends one kind of slip in writing; the local part keeps its dots, which some carriers allow anywhere. */
const MENDS: readonly ((written: string) => string)[] = [
  (written) => written.replace(/^[\s"'([{<]{1,4}|[\s"'.,;:)\]}>]{1,4}$/g, ''),
  (written) => written.replace(/\s{0,3}@(?:\s{0,3}@){0,3}\s{0,3}/, '@'),
  (written) => written.replace(/^([^@]{1,64}@[^@]{1,64})@[^@]{1,64}$/, '$1'),
  (written) => written.replace(/@.*/, (domain) => domain.replace(/\s{0,3}[.,、。]{1,3}\s{0,3}/g, '.')),
];

/** The address a mangled one was probably meant to be; undefined where nothing is wrong with it, or too much. */
export function mendAddress(written: string): string | undefined {
  const bare = written.replace(/^(?:mailto|smtp|rfc822;):?/i, '').toLowerCase();
  if (cleanAddress(bare) === bare) return undefined;
  const mended = MENDS.reduce((text, mend) => mend(text), bare);
  const [, domain = ''] = mended.split('@');
  const isWhole = cleanAddress(mended) === mended && /^[\x21-\x7e]+\.[a-z]{2,}$/.test(mended);
  return isWhole && (isWellKnown(domain) || isPlainlyMangled(bare)) ? mended : undefined;
}

/** A blank within may come from the wrapping of lines; anything else that cannot stand in an address was typed. */
function isPlainlyMangled(written: string): boolean {
  return !/\s/.test(written);
}
