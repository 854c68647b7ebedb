import { because } from './ja/because.ts';
import { desk } from './ja/desk.ts';
import { guidance, summary } from './ja/guidance.ts';
import { didYouMean, directions, headlines, outlooks, path } from './ja/happening.ts';
import { headings, labels } from './ja/labels.ts';
import { letters } from './ja/letters.ts';
import { parties } from './ja/parties.ts';
import { situations } from './ja/situations.ts';
import { words } from './ja/words.ts';
import type { Locale } from './locale.ts';

/** Japanese. */
export const ja = {
  language: 'ja',
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
