import type { Diagnosis } from '../core/diagnosis.ts';
import type { Permanence } from '../core/rules/rule.ts';
import { isForwardersToMend } from './case-text.ts';
import { has } from './failed-place.ts';
import { mailDate } from './mail-date.ts';
import type { Outcome } from './reply.ts';
import type { Scene } from './scene.ts';
import { isOnlyHandedOn, type Situation } from './situation.ts';

const OUTCOMES: Readonly<Record<Situation, Outcome['is']>> = {
  failed: 'failed',
  delay: 'waiting',
  delivered: 'arrived',
  'auto-reply': 'arrived',
  'read-receipt': 'arrived',
  feedback: 'warning',
  phishing: 'warning',
  'challenge-response': 'waiting',
  symptom: 'information',
  none: 'information',
};

const SIGNS: Readonly<Record<Outcome['is'], string>> = {
  failed: '✕',
  waiting: '…',
  arrived: '✓',
  information: 'i',
  warning: '!',
};

/** What became of the mail, by sign and word. */
export function outcomeOf({
  situation,
  diagnosis,
  locale,
}: Pick<Scene, 'situation' | 'diagnosis' | 'locale'>): Outcome {
  const is = isOnlyHandedOn(situation, diagnosis) ? 'information' : OUTCOMES[situation];
  return { is, sign: SIGNS[is], word: locale.words.outcomes[is] };
}

/** Whether the mail is still tried, and whether sending it again helps. */
export function outlookOf({ situation, diagnosis, values, locale }: Scene): string | undefined {
  if (situation === 'delay') {
    const until = values['retry-until'] ?? diagnosis.facts.willRetryUntil;
    return locale.outlooks.delayed(until && mailDate(until, locale.language));
  }
  return situation === 'failed' ? locale.outlooks[retryOf(diagnosis)] : undefined;
}

/** Whether sending again helps is said only where the cause is known, and a blocked way is no passing one. */
function retryOf(diagnosis: Diagnosis): Permanence {
  const isKnown = diagnosis.confidence !== 'low' && diagnosis.basis !== 'none';
  const isBlocked = diagnosis.permanence === 'transient' && has(diagnosis, 'every-domain-fails');
  return isKnown && !isBlocked ? diagnosis.permanence : 'unknown';
}

/**
 * Whether the address may stay on lists: asked after every failure of ours, and meaningless for our own address. That
 * it is dead is said flatly only where its own provider says so and no question is open.
 */
export function addressAdvice({ situation, triage, diagnosis, locale }: Scene): string | undefined {
  const { facts, hardBounce, confidence, basis, rule } = diagnosis;
  if (situation !== 'failed' || triage.direction === 'incoming' || facts.finalRecipient === undefined) return undefined;
  if (isForwardersToMend(diagnosis)) return locale.outlooks.addressForwards;
  if (!hardBounce) return locale.outlooks.addressKept;
  const isProved = confidence === 'high' && basis === 'provider' && rule?.ask === undefined;
  return isProved ? locale.outlooks.addressDead : locale.outlooks.addressProbablyDead;
}
