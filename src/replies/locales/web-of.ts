import type { Language } from '../../core/team-profile.ts';
import { web as en } from './en/web.ts';
import { web as ja } from './ja/web.ts';
import type { WebSentences } from './web-sentences.ts';

const SENTENCES: Readonly<Record<Language, WebSentences>> = { en, ja };

/** The sentences of the local desk in a language. */
export function webOf(language: Language): WebSentences {
  return SENTENCES[language];
}
