import type { Diagnosis } from '../core/diagnosis.ts';
import { quotable } from './quotable.ts';
import type { Quote } from './reply.ts';
import type { Scene } from './scene.ts';
import { showName } from './show-name.ts';

/** The decisive words, who said them, and at which point of the servers' talk; none of a question that was asked. */
export function quoteOf({ diagnosis, situation, locale }: Scene): Quote | undefined {
  if (situation === 'symptom') return undefined;
  const text = decisiveWords(diagnosis);
  if (text === undefined) return undefined;
  const { command, remoteMta, reportingMta, replyCode } = diagnosis.facts;
  const speaker = remoteMta ?? (replyCode === undefined ? reportingMta : undefined);
  return { text, saidBy: showName(speaker), when: command && locale.words.commands[command] };
}

/** The words an answer rests on, fit to be shown; the server's whole reply where the decisive part is short. */
export function decisiveWords({ quote, facts }: Diagnosis): string | undefined {
  const words = quote ?? facts.diagnosticCode;
  const line = quotable(words ?? '');
  return line === '' ? undefined : line;
}
