import type { Because } from '../../core/diagnosis.ts';
import type { Direction, Language } from '../../core/team-profile.ts';
import type { DeskSentences } from './desk-sentences.ts';
import type { GuidanceSentences, SummarySentences } from './guidance-sentences.ts';
import type { DidYouMeanWords, HeadlineSentences, Outlooks, PathWords } from './happening-words.ts';
import type { Headings, Labels } from './label-words.ts';
import type { LetterSentences } from './letter-sentences.ts';
import type { PartyWords } from './party-words.ts';
import type { SituationTexts } from './situation-texts.ts';
import type { Words } from './words.ts';

/** Every sentence the desk says in one language. A language that lacks one does not compile. */
export type Locale = {
  readonly language: Language;
  readonly words: Words;
  readonly parties: PartyWords;
  /** A piece of the reasoning, in words. */
  readonly because: (piece: Because) => string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly headlines: HeadlineSentences;
  readonly outlooks: Outlooks;
  readonly didYouMean: DidYouMeanWords;
  readonly path: PathWords;
  readonly situations: SituationTexts;
  readonly guidance: GuidanceSentences;
  readonly summary: SummarySentences;
  readonly desk: DeskSentences;
  readonly headings: Headings;
  readonly labels: Labels;
  readonly letters: LetterSentences;
};
