import { LANGUAGES, type Language } from '../core/team-profile.ts';

/** What an answer's language can be told from, the strongest first. */
type LanguageClues = {
  /** As set for the channel, the command, or the team; `auto` and the like count as not set. */
  readonly setting?: string | undefined;
  /** The asker's own, as their chat program or terminal states it: `ja-JP`, `en_US.UTF-8`. */
  readonly asker?: string | undefined;
  /** What people wrote around the bounce: the post, the forwarding mail's own words. */
  readonly around?: string | undefined;
  /** The bounce itself. Bounces speak English to everybody, so it counts only where nobody wrote anything. */
  readonly bounce?: string | undefined;
};

const JAPANESE = /[\u3041-\u309f\u30a1-\u30ff\u31f0-\u31ff\uff66-\uff9f\u3400-\u4dbf\u4e00-\u9fff]/;

/** Addresses, links, mentions and emoji names of chat programs are no language. */
const NO_LANGUAGE = /<[^<>\s]{1,200}>|https?:\S{1,2000}|[^\s@]{1,64}@\S{1,255}|:[a-z0-9_+-]{1,100}:/gi;

/** Characters among which words are looked for. */
const LOOKED_AT = 10_000;

/** Chooses the language of an answer. */
export function chooseLanguage(clues: LanguageClues, otherwise: Language = 'en'): Language {
  return (
    known(clues.setting) ??
    ofTag(clues.asker) ??
    ofText(clues.around) ??
    (JAPANESE.test(clues.bounce ?? '') ? 'ja' : undefined) ??
    otherwise
  );
}

function known(setting: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === setting);
}

/** A language the desk does not speak is answered in English. */
function ofTag(tag: string | undefined): Language | undefined {
  const primary = /^([a-z]{2,3})(?:[-_.@]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (primary === undefined) return undefined;
  return primary === 'ja' ? 'ja' : 'en';
}

function ofText(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined;
  if (JAPANESE.test(text)) return 'ja';
  return /[a-z]{2,}/i.test(text.slice(0, LOOKED_AT).replace(NO_LANGUAGE, ' ')) ? 'en' : undefined;
}
