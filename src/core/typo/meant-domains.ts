import { isRealMailDomain, isWellKnown, WELL_KNOWN, WRONG_ENDINGS } from './mail-domains.ts';
import { oneSlip } from './one-slip.ts';

/** Of more than so many none is likely. */
const MOST = 2;

/** Only providers and companies get a name there, one each, so that a name nearly theirs is hardly anybody's. */
const KEPT_BY_FEW = /\.(?:ne|co|or)\.jp$/;

/**
 * The well-known mail domains that may have been meant by one that failed; none where it is real itself, or like
 * nothing known.
 *
 * @param domain lower case
 */
export function meantDomains(domain: string): readonly string[] {
  if (domain.startsWith('www.') && isWellKnown(domain.slice(4))) return [domain.slice(4)];
  if (isRealMailDomain(domain)) return [];
  const ended = WRONG_ENDINGS.get(domain);
  if (ended) return ended;
  return WELL_KNOWN.filter((known) => isNameAlone(domain, known) || isSlipOf(domain, known)).slice(0, MOST);
}

/** `gmail` for `gmail.com`. */
function isNameAlone(domain: string, known: string): boolean {
  return domain === known.split('.')[0] && domain.length > 4;
}

/** Where anybody may register, a name with another first letter is likelier another's than a slip (email, ymail, xmail). */
function isSlipOf(domain: string, known: string): boolean {
  const slip = oneSlip(domain, known);
  return slip !== undefined && (slip.at > 0 || slip.kind === 'swapped' || KEPT_BY_FEW.test(known));
}
