import type { Language } from '../../core/team-profile.ts';
import { languageSetFor } from '../../desk/place-language.ts';
import { chooseLanguage } from '../../replies/language.ts';
import type { Post } from './post.ts';
import type { Workplace } from './workplace.ts';

/** The language team.yaml sets for a channel, by its id or name; a thread speaks its channel's. */
export async function channelLanguage(
  channelId: string,
  { rooms, desk }: Pick<Workplace, 'rooms' | 'desk'>,
): Promise<Language | undefined> {
  const room = await rooms.get(channelId);
  const parent = room?.parentId === undefined ? undefined : await rooms.get(room.parentId);
  const set = [room, parent].map((place) => place && languageSetFor(place, desk.profile));
  return set.find((language) => language !== undefined);
}

/** The language for the desk's own words under a post where there is no answer yet to take it from. */
export async function languageUnder({ channelId, text }: Post, workplace: Workplace): Promise<Language> {
  const setting = (await channelLanguage(channelId, workplace)) ?? workplace.desk.language;
  return chooseLanguage({ setting, asker: undefined, around: text });
}
