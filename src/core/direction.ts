import type { BounceFacts } from './bounce-facts.ts';
import type { Notice } from './notice.ts';
import type { Direction, TeamProfile } from './team-profile.ts';
import { domainOf, isWithinAny } from './text/domain-names.ts';

/** The address the returned mail was sent from, as far as the notice shows it: `''` never counts. */
export function senderOf(notice: Notice): string | undefined {
  return notice.returned?.from ?? (notice.returned?.envelopeFrom || undefined) ?? notice.to;
}

/** Whose mail it was, by the team's own domains; `unknown` where the team has named none. */
export function directionOf(notice: Notice, facts: readonly BounceFacts[], profile: TeamProfile): Direction {
  if (profile.domains.length === 0) return 'unknown';
  const own = (address: string | undefined) => isWithinAny(domainOf(address), profile.domains);
  const from = own(senderOf(notice)) || own(notice.returned?.envelopeFrom);
  const to = facts.some((entry) => own(entry.originalRecipient ?? entry.finalRecipient));
  if (from && to) return 'internal';
  if (from) return 'outgoing';
  return to ? 'incoming' : 'unknown';
}
