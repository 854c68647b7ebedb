import type { Language } from '../../core/team-profile.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Locale } from './locale.ts';

const LOCALES: Readonly<Record<Language, Locale>> = { en, ja };

/** All sentences of a language. */
export function localeOf(language: Language): Locale {
  return LOCALES[language];
}
