import type { Diagnosis } from '../core/diagnosis.ts';
import type { About } from '../core/kind.ts';
import type { MailTriage } from '../core/triage.ts';

/** What an answer speaks of: a failure, something that is none, or nothing that can be answered. */
export type Situation = 'failed' | 'delay' | 'auto-reply' | 'feedback' | 'delivered' | About | 'none';

/** Tells the situation of one recipient; a notice may report a failure for one and a delay for another. */
export function situationOf(triage: MailTriage, diagnosis: Diagnosis | undefined): Situation {
  switch (triage.kind) {
    case 'other':
      return triage.about ?? 'none';
    case 'unreadable':
      return 'none';
    case 'auto-reply':
    case 'feedback':
    case 'delivered':
      return triage.kind;
    case 'failure':
    case 'delay':
      return situationByAction(diagnosis) ?? (triage.kind === 'delay' ? 'delay' : 'failed');
    default:
      return triage.kind satisfies never;
  }
}

/** True where the next server took the mail and confirms nothing: whether it arrived is not known. */
export function isOnlyHandedOn(situation: Situation, { facts }: Diagnosis): boolean {
  return situation === 'delivered' && (facts.action === 'relayed' || facts.action === 'expanded');
}

function situationByAction(diagnosis: Diagnosis | undefined): Situation | undefined {
  const action = diagnosis?.facts.action;
  switch (action) {
    case 'failed':
      return 'failed';
    case 'delayed':
      return 'delay';
    case 'delivered':
    case 'relayed':
    case 'expanded':
      return 'delivered';
    case undefined:
      return undefined;
    default:
      return action satisfies never;
  }
}
