import type { SaveRecipe } from '../reply.ts';

/** What the desk asks for where it has no bounce, or only a part of one. */
export type GuidanceSentences = {
  readonly symptomHeadline: string;
  readonly symptom: readonly string[];
  readonly pictureHeadline: string;
  readonly picture: readonly string[];
  readonly unreadableHeadline: string;
  readonly unreadable: readonly string[];
  readonly nothingHeadline: string;
  readonly nothing: readonly string[];
  readonly incompleteHeadline: string;
  readonly incomplete: readonly string[];
  /** How to tell a bounce among other mail. */
  readonly lookFor: readonly string[];
  /** What helps the desk most, the best first. */
  readonly paste: readonly string[];
  readonly saving: readonly SaveRecipe[];
};

/** The words around a table of many mails. */
export type SummarySentences = {
  readonly headline: (mails: number, causes: number) => string;
  readonly count: (recipients: number) => string;
  readonly unreadable: (mails: number) => string;
};
