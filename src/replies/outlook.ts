import { isForwardersToMend } from './case-text.ts';
import { mailDate } from './mail-date.ts';
import type { Outcome } from './reply.ts';
import type { Scene } from './scene.ts';
import type { Situation } from './situation.ts';

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
export function outcomeOf({ situation, locale }: Pick<Scene, 'situation' | 'locale'>): Outcome {
  const is = OUTCOMES[situation];
  return { is, sign: SIGNS[is], word: locale.words.outcomes[is] };
}

/** Whether the mail is still tried, and whether sending it again helps. */
export function outlookOf({ situation, diagnosis, values, locale }: Scene): string | undefined {
  if (situation === 'delay') {
    const until = values['retry-until'] ?? diagnosis.facts.willRetryUntil;
    return locale.outlooks.delayed(until && mailDate(until, locale.language));
  }
  return situation === 'failed' ? locale.outlooks[diagnosis.permanence] : undefined;
}

/** Whether the address may stay on lists: asked after every failure of ours, and meaningless for our own address. */
export function addressAdvice({ situation, triage, diagnosis, locale }: Scene): string | undefined {
  const { facts, hardBounce, confidence } = diagnosis;
  if (situation !== 'failed' || triage.direction === 'incoming' || facts.finalRecipient === undefined) return undefined;
  if (isForwardersToMend(diagnosis)) return locale.outlooks.addressForwards;
  if (!hardBounce) return locale.outlooks.addressKept;
  return confidence === 'high' ? locale.outlooks.addressDead : locale.outlooks.addressProbablyDead;
}
