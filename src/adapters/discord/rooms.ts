import { makeBoundedMap } from '../bounded-map.ts';
import { ChannelType, type RESTGetAPIChannelResult } from './discord-js.ts';

/** A place where messages stand. */
export type Room = {
  readonly id: string;
  readonly kind: 'channel' | 'thread' | 'direct' | 'other';
  readonly name: string;
  readonly parentId: string | undefined;
  readonly guildId: string | undefined;
  readonly lastMessageId: string | undefined;
};

/** What the bot knows about channels and threads: told by the gateway, else asked for. */
export type Rooms = {
  readonly learn: (channel: ChannelPayload) => void;
  readonly forget: (id: string) => void;
  readonly get: (id: string) => Promise<Room | undefined>;
};

/** A channel as Discord tells it, wholly or in part. */
export type ChannelPayload = {
  readonly id: string;
  readonly type?: number | undefined;
  readonly name?: string | null | undefined;
  readonly parent_id?: string | null | undefined;
  readonly guild_id?: string | undefined;
  readonly last_message_id?: string | null | undefined;
};

const REMEMBERED = 5_000;

/** Opens an empty directory; `ask` fetches a channel nobody told of, and may fail. */
export function openRooms(ask: (id: string) => Promise<RESTGetAPIChannelResult>): Rooms {
  const known = makeBoundedMap<Room>(REMEMBERED);
  return {
    learn: (channel) => known.set(channel.id, toRoom(channel)),
    forget: known.delete,
    get: async (id) => {
      const remembered = known.get(id);
      if (remembered) return remembered;
      const channel = await ask(id).catch(() => undefined);
      if (!channel) return undefined;
      const room = toRoom(channel as ChannelPayload);
      known.set(id, room);
      return room;
    },
  };
}

/** Reads a channel's payload. */
export function toRoom({ id, type, name, parent_id, guild_id, last_message_id }: ChannelPayload): Room {
  return {
    id,
    kind: KINDS[type ?? ChannelType.GuildText] ?? 'other',
    name: (name ?? '').toLowerCase(),
    parentId: parent_id ?? undefined,
    guildId: guild_id,
    lastMessageId: last_message_id ?? undefined,
  };
}

/** Threads can be started from messages of channels only; a forum holds threads, never messages. */
const KINDS: Readonly<Record<number, Room['kind']>> = {
  [ChannelType.GuildText]: 'channel',
  [ChannelType.GuildAnnouncement]: 'channel',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.DM]: 'direct',
  [ChannelType.GroupDM]: 'direct',
};

/** True where the place, or the one it belongs to, is among those that are read without a mention. */
export async function isWatched(room: Room, rooms: Rooms, watched: readonly string[]): Promise<boolean> {
  if (watched.length === 0) return false;
  if (watched.includes(room.id) || watched.includes(room.name)) return true;
  if (room.kind !== 'thread' || room.parentId === undefined) return false;
  if (watched.includes(room.parentId)) return true;
  const parent = await rooms.get(room.parentId);
  return parent !== undefined && watched.includes(parent.name);
}

/**
 * The channel in which the post stands from which a thread was started; the first post of a forum's thread stands in
 * the thread itself.
 */
export async function beginningOf(
  thread: Room,
  rooms: Rooms,
): Promise<{ readonly channelId: string; readonly id: string }> {
  const parent = thread.parentId === undefined ? undefined : await rooms.get(thread.parentId);
  return { channelId: parent?.kind === 'channel' ? parent.id : thread.id, id: thread.id };
}
