import type { Context } from 'hono';
import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { chooseLanguage } from '../../replies/language.ts';

/** The language of the page: as chosen on it, as set for the desk, else the browser's first. */
export function languageOf(context: Context, setting: Language | undefined): Language {
  const chosen = context.req.query('lang');
  const [asker] = (context.req.header('accept-language') ?? '').split(/[,;]/);
  return chooseLanguage({ setting: knownLanguage(chosen) ?? setting, asker: asker?.trim() });
}

/** A language the desk speaks; undefined for anything else. */
export function knownLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
