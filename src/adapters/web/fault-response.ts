import type { Context } from 'hono';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import type { WebSentences } from '../../replies/locales/web-sentences.ts';
import { languageOf } from './visitor-language.ts';
import { MOST_BYTES } from './web-limits.ts';

/** Statuses that a request can be refused with. */
export type FaultStatus = 400 | 401 | 403 | 404 | 410 | 413 | 415 | 500;

/** Refuses a request with a sentence in the visitor's language. */
export function faultResponse(
  context: Context,
  status: FaultStatus,
  fault: keyof WebSentences['faults'] | 'ours',
): Response {
  const language = languageOf(context, undefined);
  const sentence = fault === 'ours' ? localeOf(language).desk.fault : webOf(language).faults[fault];
  return context.json({ error: typeof sentence === 'string' ? sentence : sentence(MOST_BYTES / 1024 ** 2) }, status);
}
