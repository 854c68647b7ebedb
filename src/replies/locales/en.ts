import { because } from './en/because.ts';
import { desk } from './en/desk.ts';
import { guidance, summary } from './en/guidance.ts';
import { didYouMean, directions, headlines, outlooks, path } from './en/happening.ts';
import { headings, labels } from './en/labels.ts';
import { letters } from './en/letters.ts';
import { parties } from './en/parties.ts';
import { situations } from './en/situations.ts';
import { words } from './en/words.ts';
import type { Locale } from './locale.ts';

/** English. */
export const en = {
  language: 'en',
  words,
  parties,
  because,
  didYouMean,
  directions,
  headlines,
  outlooks,
  path,
  situations,
  guidance,
  desk,
  summary,
  headings,
  labels,
  letters,
} as const satisfies Locale;
