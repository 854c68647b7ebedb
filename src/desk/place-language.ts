import type { Language, TeamProfile } from '../core/team-profile.ts';

/** A place of a chat, as team.yaml may name it. */
export type Place = { readonly id: string; readonly name: string | undefined };

/** The language team.yaml sets for a place, by its id or its name in whatever case. */
export function languageSetFor({ id, name }: Place, { channelLanguages }: TeamProfile): Language | undefined {
  const set = Object.entries(channelLanguages);
  return set.find(([key]) => key === id || key.toLowerCase() === name?.toLowerCase())?.[1];
}
