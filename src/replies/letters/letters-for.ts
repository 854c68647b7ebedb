import type { Diagnosis } from '../../core/diagnosis.ts';
import type { Party } from '../../core/party.ts';
import type { Reason } from '../../core/reason.ts';
import { type LetterName, letterNames } from './letter.ts';

/** Reasons for which the recipient is asked whether the address is right. */
export const ADDRESS_REASONS: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved'];

/** Reasons that are no trouble, so that nobody has to be written to. */
const NO_TROUBLE: readonly Reason[] = ['vacation', 'feedback', 'delivered'];

const CHOSEN: Readonly<Record<LetterName, (diagnosis: Diagnosis) => boolean>> = {
  customer: ({ facts }) => facts.finalRecipient !== undefined,
  host: (diagnosis) => involves(diagnosis, 'sender-host'),
  recipient: (diagnosis) =>
    diagnosis.facts.finalRecipient !== undefined &&
    (involves(diagnosis, 'recipient') || ADDRESS_REASONS.includes(diagnosis.reason)),
  postmaster: (diagnosis) =>
    involves(diagnosis, 'recipient-admin') ||
    involves(diagnosis, 'recipient-provider') ||
    (diagnosis.rule === undefined && diagnosis.facts.diagnosticCode !== undefined),
};

/** The letters that make sense for a diagnosis. */
export function lettersFor(diagnosis: Diagnosis): readonly LetterName[] {
  if (NO_TROUBLE.includes(diagnosis.reason)) return [];
  return letterNames.filter((name) => CHOSEN[name](diagnosis));
}

function involves({ party, alsoInvolved }: Diagnosis, wanted: Party): boolean {
  return party === wanted || alsoInvolved.includes(wanted);
}
