import type { PhraseHit } from './phrase-index.ts';
import type { Proof } from './provider-proof.ts';
import type { Condition } from './rule.ts';

/**
 * How much each condition says, in points. A phrase counts its compact characters, so a long exact sentence (40 or
 * more) beats a host with a wildcard code (25 + 3), host and sentence together beat both, and a code alone, at most
 * 12 + 4, never reaches a sentence because bare codes are ordered last anyway.
 */
export const POINTS = {
  longestPhrases: 60,
  longestExpression: 40,
  weakWords: 5,
  host: 25,
  mark: 25,
  provedSentence: 30,
  ownWords: 20,
  domain: 15,
  reportingHost: 10,
  recipientDomain: 10,
  namesAddress: 15,
  exactStatus: 12,
  detailedStatus: 10,
  wildcardStatus: 3,
  exactReply: 4,
  wildcardReply: 1,
  command: 8,
  action: 4,
  kind: 4,
  about: 20,
} as const;

const PROOF_POINTS: Readonly<Record<Proof, number>> = {
  'not-needed': 0,
  host: POINTS.host,
  mark: POINTS.mark,
  'own-words': POINTS.ownWords,
  domain: POINTS.domain,
};

/** Points of a set of conditions that hold, with the phrases they were found by. */
export function specificity(
  when: Condition,
  proof: Proof,
  hits: readonly PhraseHit[],
  matched: string | undefined,
): number {
  return (
    wordPoints(when, hits, matched) +
    (when.weak ? 0 : PROOF_POINTS[proof]) +
    (!when.weak && hits.length > 0 && (proof === 'host' || proof === 'mark') ? POINTS.provedSentence : 0) +
    (when.weak ? 0 : statusPoints(when.status) + replyPoints(when.reply)) +
    (when.reportingHost.length > 0 ? POINTS.reportingHost : 0) +
    (when.recipientDomain.length > 0 ? POINTS.recipientDomain : 0) +
    (when.namesAddressOf ? POINTS.namesAddress : 0) +
    (when.command.length > 0 ? POINTS.command : 0) +
    (when.action.length > 0 ? POINTS.action : 0) +
    (when.kind.length > 0 ? POINTS.kind : 0) +
    (when.about.length > 0 ? POINTS.about : 0)
  );
}

function wordPoints(when: Condition, hits: readonly PhraseHit[], matched: string | undefined): number {
  const characters = hits.reduce((sum, hit) => sum + hit.length, 0);
  const points = Math.min(characters, POINTS.longestPhrases) + Math.min(matched?.length ?? 0, POINTS.longestExpression);
  return when.weak ? Math.min(points, POINTS.weakWords) : points;
}

function statusPoints(patterns: readonly string[]): number {
  const first = patterns[0];
  if (first === undefined) return 0;
  if (!first.includes('x')) return POINTS.exactStatus;
  return /\.\d+$/.test(first) ? POINTS.detailedStatus : POINTS.wildcardStatus;
}

function replyPoints(patterns: readonly string[]): number {
  const first = patterns[0];
  if (first === undefined) return 0;
  return first.includes('x') ? POINTS.wildcardReply : POINTS.exactReply;
}
