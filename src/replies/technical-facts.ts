import type { Diagnosis } from '../core/diagnosis.ts';
import type { Evidence } from '../core/evidence.ts';
import { has } from './failed-place.ts';
import { fewOf } from './few-of.ts';
import type { Labels } from './locales/label-words.ts';
import type { Locale } from './locales/locale.ts';
import { mailDate } from './mail-date.ts';
import { quotable } from './quotable.ts';
import type { Fact } from './reply.ts';
import type { Scene } from './scene.ts';
import { isOnlyHandedOn, type Situation } from './situation.ts';

/** The technical details, for those who want them: of all recipients of the case, each value once. */
export function technicalFacts(scene: Scene): readonly Fact[] {
  const { group, locale } = scene;
  const stated = [...group.diagnoses.flatMap((diagnosis) => recipientRows(diagnosis, scene)), ...mailRows(scene)];
  const told = stated.map(([, value]) => value ?? '').join('\n');
  const found = group.diagnoses.flatMap(({ evidence }) =>
    evidence.map((detail) => [detail.what, detailValue(detail, locale)] as const),
  );
  const details = [...new Map(found.map((detail) => [detail.join(' '), detail])).values()]
    .filter(([, value]) => !told.includes(value))
    .map(([what, value]): Row => [locale.words.evidence[what], value]);
  return gather([...stated, ...details, ...ruleRows(scene)], locale);
}

function detailValue({ what, value }: Evidence, { language }: Locale): string {
  return what === 'retry-until' || what === 'date' ? mailDate(value, language) : value;
}

type Row = readonly [label: string, value: string | undefined];

function recipientRows(diagnosis: Diagnosis, { situation, locale }: Scene): readonly Row[] {
  const { facts, reason, permanence } = diagnosis;
  const isTrouble = situation === 'failed' || situation === 'delay';
  const { facts: labels } = locale.labels;
  const typed = facts.originalRecipient === facts.finalRecipient ? undefined : facts.originalRecipient;
  const { command, remoteMta, remoteIp } = facts;
  return [
    [labels.recipient, facts.finalRecipient],
    [labels.typed, typed],
    [labels.reason, isTrouble ? `${locale.words.reasons[reason]} [${reason}]` : undefined],
    [labels.permanence, isTrouble ? locale.words.permanences[permanence] : undefined],
    [labels.status, facts.status],
    [labels.replyCode, facts.replyCode],
    [labels.command, command && locale.words.commands[command]],
    [
      hostLabel(diagnosis, situation, labels),
      remoteMta && remoteIp ? `${remoteMta} [${remoteIp}]` : (remoteMta ?? remoteIp),
    ],
    [labels.reportingHost, facts.reportingMta],
    [labels.queueId, facts.queueId],
    [labels.retryUntil, facts.willRetryUntil && mailDate(facts.willRetryUntil, locale.language)],
  ];
}

/** A server is called the refusing one only where it refused. */
function hostLabel(diagnosis: Diagnosis, situation: Situation, labels: Labels['facts']): string {
  if (situation === 'delivered') return labels.takingHost;
  return has(diagnosis, 'not-reached') ? labels.triedHost : labels.refusingHost;
}

function mailRows({ triage, situation, diagnosis, locale }: Scene): readonly Row[] {
  const { facts: labels } = locale.labels;
  const returned = triage.notice?.returned;
  const date = returned?.headers.get('date') ?? diagnosis.values.date;
  return [
    [labels.kind, isOnlyHandedOn(situation, diagnosis) ? locale.words.handedOn : locale.words.kinds[triage.kind]],
    [labels.sender, returned?.from ?? triage.notice?.to],
    [labels.date, date && mailDate(date, locale.language)],
    [labels.messageId, returned?.headers.get('message-id')],
  ];
}

function ruleRows({ triage, diagnosis, locale }: Scene): readonly Row[] {
  const { facts: labels } = locale.labels;
  const { rule } = diagnosis;
  const pages = (rule?.sources ?? []).filter((source) => source.startsWith('http'));
  return [
    [labels.rule, rule && `${rule.id} (${rule.family.file}:${rule.line})`],
    ...pages.map((page): Row => [labels.sources, page]),
    [labels.found, triage.source],
  ];
}

/** Most values that are told of one kind: a list of a thousand recipients is no detail. */
const MOST_VALUES = 20;

/** One line for each label, with every different value once. */
function gather(rows: readonly Row[], locale: Locale): readonly Fact[] {
  const values = new Map<string, Set<string>>();
  for (const [label, value] of rows) {
    const line = quotable(value ?? '');
    if (line !== '') values.set(label, (values.get(label) ?? new Set()).add(line));
  }
  return [...values].map(([label, found]) => ({ label, value: fewOf([...found], MOST_VALUES, locale).join(' / ') }));
}
