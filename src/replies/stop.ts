import type { Diagnosis } from '../core/diagnosis.ts';
import { failedPlace, has, WAY_REASONS } from './failed-place.ts';
import type { Stop } from './locales/happening-words.ts';

/** How a mail that failed was stopped: refused by somebody, kept back by its own side, or nobody was reached. */
export function stopOf(diagnosis: Diagnosis): Exclude<Stop, 'waiting'> {
  const { reason, facts } = diagnosis;
  if (WAY_REASONS.includes(reason) && facts.replyCode === undefined) return 'not-reached';
  const keptBack = failedPlace(diagnosis) === 'sender-provider' && !has(diagnosis, 'refused-by-own-side');
  return keptBack ? 'stopped' : 'refused';
}
