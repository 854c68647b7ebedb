import { subjectOf } from '../core/diagnose.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import { type Match, matchRules } from '../core/rules/match.ts';
import type { RuleBook } from '../core/rules/rule-book.ts';
import type { MailTriage } from '../core/triage.ts';
import { en } from '../replies/locales/en.ts';

/** How many rules below the winner are shown. */
const SHOWN = 8;

/**
 * Shows how an answer came about, for whoever writes rules: what was read, which rules hold and with how many points,
 * which one won, and which evidence moved the party.
 */
export function explain(triage: MailTriage, book: RuleBook): string {
  const head = [`${triage.source}: ${triage.kind}${triage.about ? ` (${triage.about})` : ''}`];
  return [...head, ...triage.diagnoses.map((diagnosis) => explainDiagnosis(triage, diagnosis, book))].join('\n\n');
}

function explainDiagnosis(triage: MailTriage, diagnosis: Diagnosis, book: RuleBook): string {
  const { facts } = diagnosis;
  const { notice } = triage;
  const matches = notice ? matchRules(book, subjectOf(book, facts, notice, triage)) : [];
  const codes = [facts.replyCode, facts.status, facts.command && `at ${facts.command}`].filter(Boolean).join(' ');
  return [
    `recipient ${facts.finalRecipient ?? '(none named)'}   read by ${facts.readBy}   ${codes}`,
    `words     ${facts.words.replace(/\s+/g, ' ').trim().slice(0, 300)}`,
    ...(matches.length === 0
      ? ['no rule holds']
      : matches.slice(0, SHOWN).map((match, index) => explainMatch(match, index))),
    ...(matches.length > SHOWN ? [`          and ${matches.length - SHOWN} more`] : []),
    ...diagnosis.because.map((reason) => `because   ${en.because(reason)}`),
    `answer    ${diagnosis.reason}, ${diagnosis.party}, ${diagnosis.confidence} confidence${diagnosis.hardBounce ? ', address is dead' : ''}`,
  ].join('\n');
}

function explainMatch(match: Match, index: number): string {
  const { rule, specificity, scope, basis, proof } = match;
  const words = match.hits.map((hit) => `"${hit.phrase}"`).join(' + ') || match.matched || 'code';
  const place = `${rule.family.file}:${rule.line}`;
  return `${index === 0 ? 'won      ' : 'lost     '} ${rule.id} (${place}): ${specificity} points, ${basis}, ${scope}, proof ${proof}, by ${words}`;
}
