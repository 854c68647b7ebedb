import type { Diagnosis } from './diagnosis.ts';
import type { Suspicion } from './kind.ts';
import type { Notice } from './notice.ts';
import { ownHosts, type TeamProfile } from './team-profile.ts';
import { domainOf, isWithinAny } from './text/domain-names.ts';

/** What else may be going on: bounces of mail we never sent, a stolen login, a forward. */
export function suspicionsOf(
  notice: Notice,
  diagnoses: readonly Diagnosis[],
  { profile }: { readonly profile: TeamProfile },
): readonly Suspicion[] {
  const found: Suspicion[] = [];
  if (neverLeftOurHosts(notice, profile)) found.push('backscatter');
  if (diagnoses.some(({ rule }) => rule?.id.includes('hijack') || rule?.id.includes('compromised')))
    found.push('hijack');
  if (
    diagnoses.some(({ because }) => because.some(({ kind }) => kind === 'forwarded-to' || kind === 'forwarded-unseen'))
  )
    found.push('forwarded');
  return found;
}

/** The returned mail bears our address, and its Received headers show only strangers' hosts. */
function neverLeftOurHosts(notice: Notice, profile: TeamProfile): boolean {
  const hosts = notice.returned?.receivedHosts ?? [];
  const own = ownHosts(profile);
  const ours = isWithinAny(domainOf(notice.returned?.from ?? notice.returned?.envelopeFrom), profile.domains);
  return ours && own.length > 0 && hosts.length > 0 && !hosts.some((host) => isWithinAny(host, own));
}
