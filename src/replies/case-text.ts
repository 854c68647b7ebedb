import type { Diagnosis } from '../core/diagnosis.ts';
import type { Rule, RuleText, Step } from '../core/rules/rule.ts';
import type { MailTriage } from '../core/triage.ts';
import { has } from './failed-place.ts';
import type { Locale } from './locales/locale.ts';
import { type Situation, situationOf } from './situation.ts';

/** The text of a case before its placeholders are filled: a rule's, or the desk's own where no rule speaks. */
export type CaseText = RuleText & {
  /** Steps of others that a delayed mail may need later. */
  readonly later: readonly Step[];
  /** False where the title only says that the cause is not known. */
  readonly namesCause: boolean;
};

/** Chooses the text for one diagnosis. */
export function caseText(triage: MailTriage, diagnosis: Diagnosis, locale: Locale): CaseText {
  const situation = situationOf(triage, diagnosis);
  const { rule } = diagnosis;
  const text = rule?.texts?.[locale.language];
  if (situation === 'delay') return delayText(rule, text, locale);
  if (!rule || !text) return textWithoutRule(triage, diagnosis, situation, locale);
  if (situation === 'failed' && rule.party === 'nobody-wait') return retriesEndedText(text, locale);
  if (situation === 'failed' && isForwardersToMend(diagnosis))
    return plain({ ...text, ...forwardingText(diagnosis, locale) });
  if (situation === 'failed' && isSendersChoice(diagnosis, rule, text)) return plain(locale.situations.freemailFrom);
  return plain(withHelpdeskFirst(text, locale));
}

/** True where an address behind a forwarding failed, so that a rule's steps about the address would mislead. */
export function isForwardersToMend(diagnosis: Diagnosis): boolean {
  const forwarded = has(diagnosis, 'forwarded-to') || has(diagnosis, 'forwarded-unseen');
  return forwarded && diagnosis.party === 'list-owner';
}

/** Where the notice names the address that was typed only, the rule's words on "the recipient" would be about that one. */
function forwardingText({ facts }: Diagnosis, { situations }: Locale): Partial<RuleText> {
  const { forwarded, behindForwarding } = situations;
  return facts.originalRecipient === undefined ? { ...behindForwarding, ...forwarded } : forwarded;
}

/** True where the sender has to choose another From, of which a rule written for other causes says nothing. */
function isSendersChoice(diagnosis: Diagnosis, rule: Rule, { steps }: RuleText): boolean {
  const isMoved = has(diagnosis, 'freemail-from') && diagnosis.party === 'sender' && rule.party !== 'sender';
  return isMoved && !steps.some(({ who }) => who === 'sender');
}

/** The desk's own text for a situation that is no failure. */
function situationText(situation: Exclude<Situation, 'failed' | 'none'>, locale: Locale): CaseText {
  return plain(locale.situations[situation]);
}

/** True where part of the notice is missing, so that the rest of it could tell the cause. */
export function isIncomplete(triage: MailTriage, diagnosis: Diagnosis): boolean {
  if (has(diagnosis, 'words-cut') || has(diagnosis, 'words-from-notice-only')) return true;
  if (diagnosis.facts.diagnosticCode === undefined) return true;
  return triage.notice?.carriedBy === 'paste' && diagnosis.facts.remoteMta === undefined;
}

/** Waiting comes first whatever the rule says; what its parties can do is kept for later. */
function delayText(rule: Rule | undefined, text: RuleText | undefined, locale: Locale): CaseText {
  const { delay } = locale.situations;
  const written = rule !== undefined && text !== undefined && isWrittenForDelay(rule);
  if (!rule || !text || (rule.reason === 'expired' && !written)) return { ...plain(delay), namesCause: false };
  const not = [
    ...new Set([...delay.not, ...text.not.filter((sentence) => !locale.situations.forbidsResending(sentence))]),
  ];
  if (written) return { ...plain(withHelpdeskFirst(text, locale)), not, namesCause: rule.reason !== 'expired' };
  return { ...text, steps: delay.steps, not, later: text.steps.filter(isSomebodys), namesCause: true };
}

function textWithoutRule(triage: MailTriage, diagnosis: Diagnosis, situation: Situation, locale: Locale): CaseText {
  if (situation !== 'failed' && situation !== 'none') return situationText(situation, locale);
  const missing = isIncomplete(triage, diagnosis) ? 'unknown-incomplete' : 'unknown-complete';
  const text = locale.situations[missing];
  if (diagnosis.reason === 'onhold') return { ...plain(text), namesCause: false };
  return { ...plain(text), title: locale.words.reasons[diagnosis.reason] };
}

/** A rule that waits for retries, told when they have ended: its own waiting step would be wrong now. */
function retriesEndedText(text: RuleText, locale: Locale): CaseText {
  const { why, step } = locale.situations.retriesEnded;
  return plain({ ...text, why: joined(text.why, why, locale), steps: [step, ...text.steps.filter(isSomebodys)] });
}

function joined(first: string, second: string, locale: Locale): string {
  return locale.language === 'ja' ? `${first}${second}` : `${first} ${second}`;
}

function withHelpdeskFirst(text: RuleText, locale: Locale): RuleText {
  if (text.steps[0]?.who === 'helpdesk') return text;
  return { ...text, steps: [{ who: 'helpdesk', do: locale.situations.passOn }, ...text.steps] };
}

function isWrittenForDelay(rule: Rule): boolean {
  return rule.when.length > 0 && rule.when.every(({ kind, action }) => [...kind, ...action].some(isDelay));
}

function isDelay(word: string): boolean {
  return word === 'delay' || word === 'delayed';
}

function isSomebodys({ who }: Step): boolean {
  return who !== 'helpdesk' && who !== 'nobody-wait';
}

function plain(text: RuleText): CaseText {
  return { ...text, later: [], namesCause: true };
}
