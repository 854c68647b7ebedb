import { isWithinAny } from '../text/domain-names.ts';
import { isFreemail } from '../text/freemail.ts';

/**
 * Mail domains that are often meant where another was typed, the most frequent in Japan first. Names of four letters
 * and less (au.com, ocn.ne.jp, live.jp) are left out: too much that is real looks like them.
 */
export const WELL_KNOWN: readonly string[] = [
  'gmail.com',
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'softbank.ne.jp',
  'i.softbank.jp',
  'yahoo.co.jp',
  'yahoo.com',
  'icloud.com',
  'hotmail.co.jp',
  'hotmail.com',
  'outlook.jp',
  'outlook.com',
  'ymobile.ne.jp',
  'yahoo.ne.jp',
  'rakumail.jp',
  'nifty.com',
  'biglobe.ne.jp',
  'so-net.ne.jp',
  'plala.or.jp',
  'infoseek.jp',
  'excite.co.jp',
  'googlemail.com',
  'protonmail.com',
];

/** Domains of other mail services and companies that look like a slip of one of these, and are none. */
const REAL: readonly string[] = `mail.com email.com amail.com cmail.com qmail.com tmail.com xmail.com ymail.com
  hotmails.com homail.com gotmail.com ymail.ne.jp emobile.ne.jp ymobile1.ne.jp y-mobile.ne.jp nifty.ne.jp
  softbank.co.jp g.softbank.co.jp biglobe.co.jp mopera.net nttdocomo.com proton.me infoseek.co.jp
  icloud.com.cn yahoo.com.cn yahoo.com.hk yahoo.com.tw`.split(/\s+/);

/** Endings that people put to a name that has another. */
export const WRONG_ENDINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'gmail.co.jp': ['gmail.com'],
    'gmail.ne.jp': ['gmail.com'],
    'gmail.jp': ['gmail.com'],
    'gmail.com.jp': ['gmail.com'],
    'docomo.co.jp': ['docomo.ne.jp'],
    'docomo.or.jp': ['docomo.ne.jp'],
    'docomo.ne.co.jp': ['docomo.ne.jp'],
    'ezweb.co.jp': ['ezweb.ne.jp'],
    'ezweb.or.jp': ['ezweb.ne.jp'],
    'ezweb.ne.co.jp': ['ezweb.ne.jp'],
    'softbank.jp': ['softbank.ne.jp', 'i.softbank.jp'],
    'softbank.jp.ne': ['softbank.ne.jp'],
    'softbank.ne.co.jp': ['softbank.ne.jp'],
    'i.softbank.ne.jp': ['i.softbank.jp', 'softbank.ne.jp'],
    'yahoo.jp': ['yahoo.co.jp'],
    'yahoo.or.jp': ['yahoo.co.jp'],
    'yahoo.com.jp': ['yahoo.co.jp', 'yahoo.com'],
    'yahoo.co': ['yahoo.co.jp', 'yahoo.com'],
    'icloud.jp': ['icloud.com'],
    'icloud.co.jp': ['icloud.com'],
    'icloud.ne.jp': ['icloud.com'],
    'hotmail.co': ['hotmail.co.jp', 'hotmail.com'],
    'hotmail.jp': ['hotmail.co.jp', 'hotmail.com'],
    'hotmail.ne.jp': ['hotmail.co.jp', 'hotmail.com'],
    'outlook.co.jp': ['outlook.jp', 'outlook.com'],
    'outlook.ne.jp': ['outlook.jp', 'outlook.com'],
  }),
);

/** True for a domain that exists and takes mail beyond doubt, whatever a notice says. */
export function isWellKnown(domain: string | undefined): boolean {
  return domain !== undefined && WELL_KNOWN.includes(domain);
}

/** True for a domain known to be somebody's, so that it is no slip of another. */
export function isRealMailDomain(domain: string): boolean {
  return isWellKnown(domain) || isFreemail(domain) || isWithinAny(domain, REAL);
}
