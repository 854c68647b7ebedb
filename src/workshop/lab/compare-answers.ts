import type { Diagnosis } from '../../core/diagnosis.ts';
import type { MailTriage } from '../../core/triage.ts';

/** What a book of rules says about one recipient: the part of an answer that a rule decides. */
export type Verdict = {
  readonly kind: string;
  readonly rule: string | undefined;
  readonly reason: string;
  readonly party: string;
  readonly addressIsDead: boolean;
  readonly confidence: string;
  readonly basis: Diagnosis['basis'];
};

/** A recipient about whom two books do not say the same; undefined where one of them says nothing. */
export type Change = {
  readonly mail: string;
  readonly recipient: string | undefined;
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
};

/** One mail as two books read it: what differs. The mails of a file come in the same order from both. */
export function compareAnswers(before: readonly MailTriage[], after: readonly MailTriage[]): readonly Change[] {
  const [was, is] = [verdictsOf(before), verdictsOf(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (isSame(old?.verdict, now?.verdict)) return [];
    const { mail = '', recipient } = old ?? now ?? {};
    return [{ mail, recipient, before: old?.verdict, after: now?.verdict }];
  });
}

/** True where words are understood that were not before: a code alone says little. */
export function isNewlyAnswered({ before, after }: Change): boolean {
  return !isUnderstood(before) && isUnderstood(after);
}

/** True where words were understood before and are not now. */
export function isNoLongerAnswered({ before, after }: Change): boolean {
  return isUnderstood(before) && !isUnderstood(after);
}

/** True where an address would now be taken off lists. */
export function isNewlyDead({ before, after }: Change): boolean {
  return after?.addressIsDead === true && before?.addressIsDead !== true;
}

function isUnderstood(verdict: Verdict | undefined): boolean {
  return verdict?.basis === 'provider' || verdict?.basis === 'sentence';
}

type Placed = { readonly mail: string; readonly recipient: string | undefined; readonly verdict: Verdict };

/** By mail and recipient; a recipient that stands twice in one mail is counted through. */
function verdictsOf(mails: readonly MailTriage[]): ReadonlyMap<string, Placed> {
  const verdicts = new Map<string, Placed>();
  const twins = new Map<string, number>();
  for (const mail of mails)
    for (const diagnosis of mail.diagnoses) {
      const recipient = diagnosis.facts.finalRecipient;
      const place = `${mail.source}\n${recipient ?? ''}`;
      const earlier = twins.get(place) ?? 0;
      twins.set(place, earlier + 1);
      verdicts.set(`${place}\n${earlier}`, { mail: mail.source, recipient, verdict: verdictOf(mail, diagnosis) });
    }
  return verdicts;
}

function verdictOf({ kind }: MailTriage, { rule, reason, party, hardBounce, confidence, basis }: Diagnosis): Verdict {
  return { kind, rule: rule?.id, reason, party, addressIsDead: hardBounce, confidence, basis };
}

function isSame(one: Verdict | undefined, other: Verdict | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
