import type { Diagnosis } from '../core/diagnosis.ts';
import { failedPlace, has, isLostWithin, WAY_REASONS } from './failed-place.ts';
import type { Stop } from './locales/happening-words.ts';

/** How a mail that failed was stopped: refused by somebody, kept back by its own side, or never handed over. */
export function stopOf(diagnosis: Diagnosis): Exclude<Stop, 'waiting'> {
  if (isLostWithin(diagnosis)) return 'stopped';
  if (WAY_REASONS.includes(diagnosis.reason)) return 'not-handed-over';
  const place = failedPlace(diagnosis);
  return place === 'sender-provider' && !has(diagnosis, 'refused-by-own-side') ? 'stopped' : 'refused';
}
