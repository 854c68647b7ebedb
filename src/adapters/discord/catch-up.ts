import type { APIMessage } from './discord-js.ts';
import { isWatched, type Room } from './rooms.ts';
import { byAge, idAt } from './snowflake.ts';
import type { Workplace } from './workplace.ts';

/** Pages of a hundred messages that are read back in one room. */
const MOST_PAGES = 5;

/** Takes in what was said in these rooms since a time, the oldest first. */
export async function catchUp(
  rooms: readonly Room[],
  since: number,
  { calls }: Workplace,
  take: (message: APIMessage) => Promise<void>,
): Promise<void> {
  for (const { id, kind } of rooms) {
    if (kind === 'other') continue;
    for (const message of await messagesSince(id, idAt(since), calls)) await take(message);
  }
}

/** The rooms in which something was said since then; of those that do not tell, the watched ones. */
export async function spokenIn(
  listed: readonly Room[],
  since: number,
  { rooms, settings }: Workplace,
): Promise<readonly Room[]> {
  const spoken: Room[] = [];
  for (const room of listed) {
    const { lastMessageId: last } = room;
    const worth =
      last === undefined ? await isWatched(room, rooms, settings.channels) : BigInt(last) > BigInt(idAt(since));
    if (worth) spoken.push(room);
  }
  return spoken;
}

async function messagesSince(
  channel: string,
  since: string,
  calls: Workplace['calls'],
): Promise<readonly APIMessage[]> {
  const all: APIMessage[] = [];
  let after = since;
  for (let page = 0; page < MOST_PAGES; page++) {
    const messages = [...(await calls.messagesAfter(channel, after).catch(() => []))].sort(byAge);
    all.push(...messages);
    const last = messages.at(-1);
    if (messages.length < 100 || !last) break;
    after = last.id;
  }
  return all;
}
