import type { Language } from '../../core/team-profile.ts';
import type { Workplace } from './workplace.ts';

/** The language team.yaml sets for a channel, by its id or name; a thread speaks its channel's. */
export async function channelLanguage(
  channelId: string,
  { rooms, desk }: Pick<Workplace, 'rooms' | 'desk'>,
): Promise<Language | undefined> {
  const set = Object.entries(desk.profile.channelLanguages);
  if (set.length === 0) return undefined;
  const room = await rooms.get(channelId);
  const parent = room?.parentId === undefined ? undefined : await rooms.get(room.parentId);
  const places = [room, parent].filter((place) => place !== undefined);
  return places
    .map(({ id, name }) => set.find(([key]) => key === id || key.toLowerCase() === name)?.[1])
    .find((language) => language !== undefined);
}
