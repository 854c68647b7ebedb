import type { Locale } from './locales/locale.ts';
import { plainCase } from './plain-case.ts';
import { bullets, section } from './plain-section.ts';
import type { Answer, Guidance, Reply, Summary } from './reply.ts';

/** Writes a reply for a terminal: no colours, no fixed width, the same order as everywhere. */
export function plainText(reply: Reply, locale: Locale): string {
  switch (reply.kind) {
    case 'answer':
      return plainAnswer(reply, locale);
    case 'guidance':
      return plainGuidance(reply, locale);
    case 'summary':
      return plainSummary(reply, locale);
    default:
      return reply satisfies never;
  }
}

function plainAnswer(answer: Answer, locale: Locale): string {
  const parts = [
    ...answer.alerts.map(({ sentence }) => `! ${sentence}`),
    ...answer.cases.map((item) => plainCase(item, answer.direction?.sentence, locale)),
    ...(answer.guidance ? [plainGuidance(answer.guidance, locale)] : []),
    ...(answer.escalation ? [answer.escalation] : []),
  ];
  return parts.join('\n\n');
}

function plainGuidance(guidance: Guidance, { headings }: Locale): string {
  const saving = guidance.saving.flatMap(({ client, lines }) => [client, ...lines.map((line) => `  ${line}`)]);
  return [
    guidance.headline,
    ...guidance.sentences,
    section(headings.lookFor, bullets(guidance.lookFor)),
    section(headings.paste, bullets(guidance.paste)),
    section(headings.saving, saving),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function plainSummary({ headline, rows, unreadable }: Summary, { summary, words }: Locale): string {
  const lines = rows.flatMap(({ outcome, title, who, count }) => [
    `${outcome.sign} ${words.labelled(summary.count(count), title)}`,
    `    ${who}`,
  ]);
  const unread = unreadable.map(({ source, sentence }) => words.labelled(source, sentence));
  return [headline, lines.join('\n'), section(summary.unreadable(unreadable.length), bullets(unread))]
    .filter((part) => part !== '')
    .join('\n\n');
}
