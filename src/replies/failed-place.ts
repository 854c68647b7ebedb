import type { Because, Diagnosis } from '../core/diagnosis.ts';
import type { Reason } from '../core/reason.ts';
import { domainOf } from '../core/text/domain-names.ts';
import { isSameOrganisation } from '../core/text/registrable-domain.ts';
import type { HopPlace } from './hop.ts';

/** Reasons that lie in the mailbox itself, whichever server says so. */
const MAILBOX_REASONS: readonly Reason[] = ['userunknown', 'hasmoved', 'mailboxfull', 'suspend'];

/** Reasons for which no server refused: the sending one did not get as far as the receiving one. */
export const WAY_REASONS: readonly Reason[] = ['hostunknown', 'networkerror', 'expired', 'failedstarttls'];

/** Reasons for which a server that has taken a mail cannot put it into the mailbox. */
const LOST_WITHIN: readonly Reason[] = ['mailererror', 'systemerror', 'systemfull'];

/** What shows where the mail stopped, the strongest first; the first that knows decides. */
const CLUES: readonly ((diagnosis: Diagnosis) => HopPlace | undefined)[] = [
  (diagnosis) => (has(diagnosis, 'refused-by-own-side') ? 'sender-provider' : undefined),
  (diagnosis) => (has(diagnosis, 'given-up-by-own-side') ? 'sender-provider' : undefined),
  (diagnosis) => (has(diagnosis, 'forwarded-to') ? 'forward-target' : undefined),
  (diagnosis) => (has(diagnosis, 'after-acceptance') ? 'mailbox' : undefined),
  byMailbox,
  (diagnosis) => (isLostWithin(diagnosis) ? 'mailbox' : undefined),
  (diagnosis) => (has(diagnosis, 'refused-by-recipient-side') ? 'receiving-server' : undefined),
  (diagnosis) => (has(diagnosis, 'refused-by-host') ? 'receiving-server' : undefined),
  (diagnosis) => (WAY_REASONS.includes(diagnosis.reason) ? 'receiving-server' : undefined),
  (diagnosis) => (diagnosis.reason === 'suppressed' ? 'sender-provider' : undefined),
  byProvider,
  (diagnosis) => (isReportedByReceiver(diagnosis) ? 'receiving-server' : undefined),
  byReportingHost,
  (diagnosis) => (diagnosis.facts.remoteMta ? 'receiving-server' : undefined),
];

/** The station at which the mail stopped; undefined where the notice does not show it. */
export function failedPlace(diagnosis: Diagnosis): HopPlace | undefined {
  for (const clue of CLUES) {
    const place = clue(diagnosis);
    if (place) return place;
  }
  return undefined;
}

/** True where the reasoning holds a piece of this kind. */
export function has(diagnosis: Diagnosis, kind: Because['kind']): boolean {
  return diagnosis.because.some((piece) => piece.kind === kind);
}

function byMailbox({ reason, party }: Diagnosis): HopPlace | undefined {
  if (MAILBOX_REASONS.includes(reason)) return 'mailbox';
  return reason === 'filtered' && party === 'recipient' ? 'mailbox' : undefined;
}

/** True where nobody refused: taken in, the mail went round in a loop, or met a program or a disk that failed. */
export function isLostWithin({ reason, party, facts }: Diagnosis): boolean {
  if (facts.replyCode !== undefined || facts.remoteMta !== undefined) return false;
  return reason === 'networkerror'
    ? party === 'list-owner'
    : LOST_WITHIN.includes(reason) && party === 'recipient-admin';
}

function byProvider({ basis, rule }: Diagnosis): HopPlace | undefined {
  return basis === 'provider' && rule?.family.side === 'remote' ? 'receiving-server' : undefined;
}

/** True where the notice was written by a host of the recipient's own organisation. */
export function isReportedByReceiver({ facts }: Diagnosis): boolean {
  return isSameOrganisation(facts.reportingMta, domainOf(facts.finalRecipient));
}

/**
 * A notice that names no other server: its writer stands on the side of those who can act, unless it repeats a reply
 * of somebody it does not name.
 */
function byReportingHost(diagnosis: Diagnosis): HopPlace | undefined {
  if (!has(diagnosis, 'decided-by-reporting-host')) return undefined;
  const { party, facts, rule } = diagnosis;
  if (facts.replyCode !== undefined && rule?.family.side !== 'local') return undefined;
  if (party === 'sender' || party === 'sender-admin' || party === 'sender-host') return 'sender-provider';
  if (party === 'recipient' || party === 'recipient-admin' || party === 'recipient-provider') return 'receiving-server';
  return undefined;
}

/** True where a mail was handed on to a server that still belongs to the sender's side. */
export function isWithSender({ facts, party }: Diagnosis): boolean {
  return facts.action === 'relayed' && (party === 'sender-admin' || party === 'sender-host');
}
