import type { Name } from '../core/name.ts';
import type { Language } from '../core/team-profile.ts';

/** A name in the language of the answer. */
export function sayName(name: Name | undefined, language: Language): string | undefined {
  return typeof name === 'object' ? name[language] : name;
}
