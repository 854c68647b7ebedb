import type { Because } from '../core/diagnosis.ts';
import type { ReplyConfidence } from './reply.ts';
import type { Scene } from './scene.ts';
import { showName } from './show-name.ts';
import type { Situation } from './situation.ts';

const SHOWN_ELSEWHERE: ReadonlySet<Because['kind']> = new Set(['rule', 'no-rule']);

/** First readings of who refused, which the knowledge of one's own servers outranks. */
const OUTRANKED: ReadonlySet<Because['kind']> = new Set(['refused-by-recipient-side', 'refused-by-host']);

/** Mail that says of itself what it is, and talk, of which nothing is diagnosed. */
const NOTHING_TO_PROVE: ReadonlySet<Situation> = new Set([
  'auto-reply',
  'delivered',
  'read-receipt',
  'feedback',
  'symptom',
]);

/** How sure the answer is, and what it rests on, in words. The rule itself stands with the technical facts. */
export function confidenceOf({ diagnosis, situation, locale }: Scene): ReplyConfidence | undefined {
  const { confidence, basis, because } = diagnosis;
  if (basis === 'none' && situation !== 'failed' && situation !== 'delay') return undefined;
  if (NOTHING_TO_PROVE.has(situation)) return undefined;
  const ownSide = because.some(({ kind }) => kind === 'refused-by-own-side');
  const pieces = because.filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind) && !(ownSide && OUTRANKED.has(kind)));
  return {
    level: confidence,
    sentence: locale.words.confidences[confidence],
    because: [...new Set([locale.words.bases[basis], ...pieces.map((piece) => locale.because(safe(piece)))])],
  };
}

/** Hosts, addresses and domains in the reasoning come from a stranger's mail. */
function safe<T extends object>(piece: T): T {
  const entries = Object.entries(piece).map(([key, value]) => [
    key,
    typeof value === 'string' ? (showName(value) ?? '') : value,
  ]);
  return Object.fromEntries(entries) as T;
}
