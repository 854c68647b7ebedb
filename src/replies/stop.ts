import type { Diagnosis } from '../core/diagnosis.ts';
import { failedPlace, has, WAY_REASONS } from './failed-place.ts';
import type { Stop } from './locales/happening-words.ts';

/** How a mail that failed was stopped: refused by somebody, kept back by its own side, or never handed over. */
export function stopOf(diagnosis: Diagnosis): Exclude<Stop, 'waiting'> {
  if (WAY_REASONS.includes(diagnosis.reason)) return 'not-handed-over';
  const keptBack = failedPlace(diagnosis) === 'sender-provider' && !has(diagnosis, 'refused-by-own-side');
  return keptBack ? 'stopped' : 'refused';
}
