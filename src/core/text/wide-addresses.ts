import { cleanAddress } from './addresses.ts';
import { tidy } from './tidy.ts';

/** What names and domains are made of, in plain and in full-width characters. */
const CHARACTER = String.raw`\w.+\-\uff0b\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a`;

const ADDRESS = new RegExp(String.raw`[${CHARACTER}]{1,64}[@\uff20][${CHARACTER}]{3,100}`, 'g');

/** Longest text looked through. */
const LONGEST = 100_000;

const WIDE = /[\uff01-\uff5e]/;

/** An address in full-width characters, which no server takes, and the same in plain ones. */
export type WideAddress = { readonly written: string; readonly address: string };

/** A text without any was made full-width as a whole, addresses and all, long after the mail had failed. */
const PLAIN_WORD = /[A-Za-z]{3}/;

/** The addresses that a text, not yet tidied, holds in full-width characters only. */
export function wideAddressesIn(text: string): readonly WideAddress[] {
  if (!WIDE.test(text) || !PLAIN_WORD.test(text)) return [];
  const plain = text.toLowerCase();
  return [...text.slice(0, LONGEST).matchAll(ADDRESS)].flatMap(([written]) => {
    const address = WIDE.test(written) ? cleanAddress(tidy(written)) : undefined;
    return address === undefined || plain.includes(address) ? [] : [{ written, address }];
  });
}
