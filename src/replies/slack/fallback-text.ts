import type { Locale } from '../locales/locale.ts';
import { plainText } from '../plain-text.ts';
import type { Case, Reply } from '../reply.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackFallback } from './slack-text.ts';

/** The whole diagnosis as text: it is what screen readers and notifications read. Details stay behind their button. */
export function fallbackText(reply: Reply, locale: Locale, before: readonly string[] = []): string {
  const shown =
    reply.kind === 'answer' ? { ...reply, cases: reply.cases.map((item) => forHearing(item, locale)) } : reply;
  return slackFallback([...before, plainText(shown, locale)].join('\n\n'), SLACK_LIMITS.text);
}

/** The word behind the sign is said aloud; a voice reads ✕ as "multiplication". */
function forHearing(item: Case, { words }: Locale): Case {
  const headline = words.labelled(item.outcome.word, item.headline);
  const confidence = item.confidence && { ...item.confidence, because: [] };
  return { ...item, headline, confidence, letters: [], facts: [], alsoFound: [], path: undefined };
}
