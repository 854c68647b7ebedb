import type { Diagnosis } from '../core/diagnosis.ts';
import type { MailTriage } from '../core/triage.ts';
import { caseText } from './case-text.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { en } from './locales/en.ts';
import type { Locale } from './locales/locale.ts';
import { quotable } from './quotable.ts';
import { sayName } from './say-name.ts';

/** The version of the format; a change of meaning raises it. */
const VERSION = 1;

/** One piece of mail in the public format of `diagnose --json`; absent fields are left out. */
type JsonTriage = Readonly<Record<string, unknown>>;

/**
 * Turns a triage into the public JSON object. Facts are as the mail states them, not cut: the reader is a program.
 */
export function toJson(triage: MailTriage, locale: Locale): JsonTriage {
  return stated({
    version: VERSION,
    source: triage.source,
    kind: triage.kind,
    about: triage.about,
    suspected: triage.suspected.length > 0 ? triage.suspected : undefined,
    cut: triage.notice?.cut || undefined,
    error: triage.unreadable && locale.words.unreadable(triage.unreadable),
    diagnoses: triage.diagnoses.map((diagnosis) => diagnosisJson(triage, diagnosis, locale)),
  });
}

function diagnosisJson(triage: MailTriage, diagnosis: Diagnosis, locale: Locale): JsonTriage {
  const { facts, evidence, because } = diagnosis;
  return stated({
    recipient: facts.finalRecipient,
    originalRecipient: facts.originalRecipient,
    action: facts.action,
    status: facts.status,
    replyCode: facts.replyCode,
    command: facts.command,
    ...verdictJson(diagnosis, locale),
    reportingMta: facts.reportingMta,
    remoteMta: facts.remoteMta,
    diagnosticCode: facts.diagnosticCode,
    evidence: evidence.map(({ what, value, quote }) => ({ what, value, quote: quotable(quote) })),
    because: because.map(en.because),
    ...adviceJson(triage, diagnosis, locale),
  });
}

function verdictJson(diagnosis: Diagnosis, locale: Locale): JsonTriage {
  return {
    reason: diagnosis.reason,
    permanence: diagnosis.permanence,
    hardBounce: diagnosis.hardBounce,
    party: diagnosis.party,
    alsoInvolved: diagnosis.alsoInvolved,
    partyName: sayName(diagnosis.partyName, locale.language),
    didYouMean: diagnosis.didYouMean.length > 0 ? diagnosis.didYouMean : undefined,
    cause: diagnosis.rule?.id,
    confidence: diagnosis.confidence,
    basis: diagnosis.basis,
  };
}

function adviceJson(triage: MailTriage, diagnosis: Diagnosis, locale: Locale): JsonTriage {
  const fill = (text: string) => fillPlaceholders(text, diagnosis.values, locale);
  const { title, steps } = caseText(triage, diagnosis, locale);
  const { rule } = diagnosis;
  return {
    title: fill(title),
    nextActions: steps.map((step) => stated({ who: step.who, do: fill(step.do), url: step.url })),
    ask: rule?.ask
      ? {
          question: fill(rule.ask.question[locale.language]),
          choices: rule.ask.choices.map(({ label, cause }) => ({ label: fill(label[locale.language]), cause })),
        }
      : null,
  };
}

function stated(fields: Readonly<Record<string, unknown>>): JsonTriage {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
