import { diagnose } from './diagnose.ts';
import type { Told } from './judgement/proposal.ts';
import type { Knowledge, MailTriage } from './triage.ts';

/**
 * Diagnoses some recipients of a mail anew, after an answer to the question led to a cause.
 *
 * @param recipients positions in `triage.diagnoses`
 * @param cause id of the rule; an unknown one leaves the triage as it is
 */
export function withToldCause(
  triage: MailTriage,
  recipients: readonly number[],
  cause: string,
  { book, profile }: Knowledge,
): MailTriage {
  const { notice, kind, about, direction } = triage;
  const rule = book.byId.get(cause);
  if (!notice || !rule) return triage;
  const told: Told = { rule, because: { kind: 'told-by-asker', cause } };
  const shared = { book, notice, profile, direction, classified: { kind, about }, recipients: triage.diagnoses.length };
  const diagnoses = triage.diagnoses.map((diagnosis, index) =>
    recipients.includes(index) ? diagnose(diagnosis.facts, shared, told) : diagnosis,
  );
  return { ...triage, diagnoses };
}
