import type { Language } from '../../core/team-profile.ts';
import type { DiscordSentences } from './discord-sentences.ts';
import { discord as en } from './en/discord.ts';
import { discord as ja } from './ja/discord.ts';

const SENTENCES: Readonly<Record<Language, DiscordSentences>> = { en, ja };

/** The sentences of a language that are said in Discord only. */
export function discordSentencesOf(language: Language): DiscordSentences {
  return SENTENCES[language];
}
