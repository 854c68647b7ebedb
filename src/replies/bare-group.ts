import type { Diagnosis } from '../core/diagnosis.ts';
import type { Party } from '../core/party.ts';
import type { Reason } from '../core/reason.ts';
import type { Group } from './groups.ts';
import type { Situation } from './situation.ts';

const PARTIES: Readonly<Record<Situation, Party>> = {
  failed: 'unknown',
  delay: 'nobody-wait',
  'auto-reply': 'nobody-wait',
  feedback: 'sender-admin',
  delivered: 'nobody-wait',
  phishing: 'sender-admin',
  'challenge-response': 'sender',
  'read-receipt': 'nobody-wait',
  symptom: 'unknown',
  none: 'unknown',
};

const REASONS: Readonly<Partial<Record<Situation, Reason>>> = {
  'auto-reply': 'vacation',
  feedback: 'feedback',
  delivered: 'delivered',
  'read-receipt': 'delivered',
};

/** Stands for the recipients of a mail that is of a known kind but names none. */
export function bareGroup(situation: Situation): Group {
  const first: Diagnosis = {
    facts: { words: '', readBy: '' },
    reason: REASONS[situation] ?? 'onhold',
    permanence: 'unknown',
    hardBounce: false,
    party: PARTIES[situation],
    alsoInvolved: [],
    partyName: undefined,
    didYouMean: [],
    rule: undefined,
    basis: 'none',
    confidence: 'low',
    because: [],
    evidence: [],
    values: {},
    quote: undefined,
    alsoFound: [],
  };
  return { first, diagnoses: [first], indexes: [] };
}
