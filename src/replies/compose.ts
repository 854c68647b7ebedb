import type { Suspicion } from '../core/kind.ts';
import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import { bareGroup } from './bare-group.ts';
import { isIncomplete } from './case-text.ts';
import { composeCase } from './compose-case.ts';
import { groupByCause } from './groups.ts';
import { incompleteGuidance, nothingGuidance, symptomGuidance, unreadableGuidance } from './guidance.ts';
import type { Locale } from './locales/locale.ts';
import type { Alert, Answer, Guidance } from './reply.ts';
import { setScene } from './scene.ts';
import { situationOf } from './situation.ts';

/** Answers one piece of mail. */
export function compose(triage: MailTriage, locale: Locale, profile: TeamProfile): Answer | Guidance {
  if (triage.kind === 'unreadable') return unreadableGuidance(triage.unreadable ?? { why: 'broken' }, locale);
  const situation = situationOf(triage, triage.diagnoses[0]);
  if (situation === 'none') return nothingGuidance(locale, triage.notice?.cut);
  if (situation === 'symptom' && triage.diagnoses.every(({ rule }) => !rule)) return symptomGuidance(locale);
  const groups = triage.diagnoses.length > 0 ? groupByCause(triage) : [bareGroup(situation)];
  return {
    kind: 'answer',
    language: locale.language,
    source: triage.source,
    direction: directionOf(triage, locale),
    alerts: alertsOf(triage, locale),
    cases: groups.map((group) => composeCase(setScene(triage, group, locale, profile))),
    guidance: guidanceFor(triage, locale),
    escalation: escalationOf(locale, profile),
  };
}

function directionOf(triage: MailTriage, locale: Locale): Answer['direction'] {
  const matters = triage.kind === 'failure' || triage.kind === 'delay';
  return matters ? { is: triage.direction, sentence: locale.directions[triage.direction] } : undefined;
}

/** The gravest first: a stolen account is lost time with every minute. */
const GRAVITY: readonly Suspicion[] = ['hijack', 'backscatter', 'forwarded'];

function alertsOf({ kind, suspected, notice, diagnoses }: MailTriage, { words }: Locale): readonly Alert[] {
  const alerts = GRAVITY.filter((suspicion) => suspected.includes(suspicion)).map(
    (about): Alert => ({ about, sentence: words.suspicions[about] }),
  );
  const misses = notice?.cut && (kind === 'failure' || kind === 'delay');
  return misses ? [...alerts, { about: 'cut', sentence: words.cut(diagnoses.length) }] : alerts;
}

function guidanceFor(triage: MailTriage, locale: Locale): Guidance | undefined {
  if (triage.about === 'symptom') return symptomGuidance(locale);
  if (triage.kind !== 'failure') return undefined;
  const lacking = triage.diagnoses.some((diagnosis) => !diagnosis.rule && isIncomplete(triage, diagnosis));
  return lacking || triage.diagnoses.length === 0 ? incompleteGuidance(locale) : undefined;
}

function escalationOf(locale: Locale, { contacts }: TeamProfile): string | undefined {
  const contact = contacts.escalation;
  return contact && locale.labels.escalation(locale.parties.contact(contact.name, contact.contact));
}
