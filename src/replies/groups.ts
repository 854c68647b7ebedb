import type { Diagnosis } from '../core/diagnosis.ts';
import type { MailTriage } from '../core/triage.ts';
import { failedPlace } from './failed-place.ts';
import { situationOf } from './situation.ts';

/** Recipients to whom the same can be said. */
export type Group = {
  /** The first; it speaks for all. */
  readonly first: Diagnosis;
  readonly diagnoses: readonly Diagnosis[];
  /** Their positions in the triage. */
  readonly indexes: readonly number[];
};

/** Puts recipients together that share cause, party and all values that texts may name, in the order of the notice. */
export function groupByCause(triage: MailTriage): readonly Group[] {
  const groups = new Map<string, { first: Diagnosis; diagnoses: Diagnosis[]; indexes: number[] }>();
  triage.diagnoses.forEach((diagnosis, index) => {
    const key = sameness(triage, diagnosis);
    const group = groups.get(key);
    if (!group) groups.set(key, { first: diagnosis, diagnoses: [diagnosis], indexes: [index] });
    else {
      group.diagnoses.push(diagnosis);
      group.indexes.push(index);
    }
  });
  return [...groups.values()];
}

/** True where the party's name is the recipient's own address, which differs within a group. */
export function isNamedByAddress({ partyName, facts }: Diagnosis): boolean {
  return partyName !== undefined && partyName === facts.finalRecipient;
}

function sameness(triage: MailTriage, diagnosis: Diagnosis): string {
  const { recipient: _recipient, typed: _typed, ...values } = diagnosis.values;
  const { facts } = diagnosis;
  const byName = isNamedByAddress(diagnosis) ? undefined : diagnosis.partyName;
  return JSON.stringify([
    situationOf(triage, diagnosis),
    [diagnosis.rule?.id, diagnosis.reason, diagnosis.party, byName, diagnosis.alsoInvolved],
    [diagnosis.permanence, diagnosis.hardBounce, diagnosis.confidence, diagnosis.basis],
    [facts.remoteMta, facts.reportingMta, facts.command, failedPlace(diagnosis)],
    diagnosis.because.map((piece) => piece.kind).sort(),
    diagnosis.alsoFound.map((rule) => rule.id),
    Object.entries(values).sort(),
  ]);
}
