import type { Diagnosis } from '../core/diagnosis.ts';
import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import { caseText } from './case-text.ts';
import type { Locale } from './locales/locale.ts';
import { outcomeOf } from './outlook.ts';
import type { Summary, SummaryRow } from './reply.ts';
import { fill, setScene } from './scene.ts';
import { whoActs } from './who-acts.ts';

/** Answers many mails at a glance: a row for each cause and party, the most frequent first. */
export function composeSummary(triages: readonly MailTriage[], locale: Locale, profile: TeamProfile): Summary {
  const rows = new Map<string, SummaryRow>();
  for (const triage of triages) {
    for (const diagnosis of triage.diagnoses) addRow(rows, toRow(triage, diagnosis, locale, profile));
  }
  const unreadable = triages.flatMap(({ source, unreadable: why }) =>
    why ? [{ source, sentence: locale.words.unreadable(why) }] : [],
  );
  return {
    kind: 'summary',
    language: locale.language,
    headline: locale.summary.headline(triages.length - unreadable.length, rows.size),
    rows: [...rows.values()].sort((a, b) => b.count - a.count),
    unreadable,
  };
}

function toRow(triage: MailTriage, diagnosis: Diagnosis, locale: Locale, profile: TeamProfile): SummaryRow {
  const scene = setScene(triage, { first: diagnosis, diagnoses: [diagnosis], indexes: [] }, locale, profile);
  return {
    outcome: outcomeOf(scene),
    cause: diagnosis.rule?.id,
    title: fill(caseText(triage, diagnosis, locale).title, scene),
    who: whoActs(scene)?.label ?? locale.parties.names[triage.direction][diagnosis.party],
    count: 1,
    sources: [triage.source],
  };
}

function addRow(rows: Map<string, SummaryRow>, row: SummaryRow): void {
  const key = JSON.stringify([row.cause ?? row.title, row.outcome.is, row.who]);
  const before = rows.get(key);
  if (!before) rows.set(key, row);
  else {
    const sources = [...new Set([...before.sources, ...row.sources])];
    rows.set(key, { ...before, count: before.count + 1, sources });
  }
}
