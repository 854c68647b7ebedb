import type { Diagnosis } from '../core/diagnosis.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { MailTriage } from '../core/triage.ts';
import type { WireTriage } from './wire.ts';

/** Makes a triage ready to leave its process. */
export function packTriage(triage: MailTriage): WireTriage {
  const diagnoses = triage.diagnoses.map((diagnosis) => ({
    ...diagnosis,
    rule: diagnosis.rule?.id,
    alsoFound: diagnosis.alsoFound.map(({ id }) => id),
  }));
  return { ...triage, diagnoses };
}

/** Gives a triage that arrived the rules of the book it was made by. */
export function unpackTriage(triage: WireTriage, rules: ReadonlyMap<string, Rule>): MailTriage {
  const diagnoses = triage.diagnoses.map(
    (diagnosis): Diagnosis => ({
      ...diagnosis,
      rule: diagnosis.rule === undefined ? undefined : rules.get(diagnosis.rule),
      alsoFound: diagnosis.alsoFound.flatMap((id) => rules.get(id) ?? []),
    }),
  );
  return { ...triage, diagnoses };
}

/** Rules without what only people read: core looks at none of it, and each process keeps its own copy. */
export function withoutTexts(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => ({
    ...rule,
    texts: undefined,
    ask: undefined,
    sources: [],
    examples: [],
    nearMisses: [],
  }));
}
