import { followersOf } from './belonging-posts.ts';
import { faultOf } from './discord-fault.ts';
import { type Post, readPost } from './post.ts';
import type { Workplace } from './workplace.ts';

/** A mention with less text than this points at something else: "@Bounce Desk look at this". */
const POINTING = 200;

/** The posts an answer rests on, the oldest first. */
export type Sources = readonly [Post, ...Post[]];

/** Everything that is read for a post: what it points at, itself, and what its writer added at once. */
export async function sourcesOf(anchor: Post, followers: readonly Post[], workplace: Workplace): Promise<Sources> {
  const pointed = anchor.asks ? await pointedAt(anchor, workplace) : undefined;
  const own: Sources = [anchor, ...followers];
  return pointed && own.every(({ id }) => id !== pointed.id) ? [pointed, ...own] : own;
}

/** Reads anew what an answer rests on; undefined where its post cannot be read any more. */
export async function sourcesAnew(
  place: { readonly channelId: string; readonly id: string },
  added: readonly string[],
  workplace: Workplace,
): Promise<{ readonly anchor: Post; readonly posts: Sources } | undefined> {
  const anchor = await fetchPost(place.channelId, place.id, workplace);
  if (!anchor) return undefined;
  const followers = anchor.author.bot ? [] : await fetchFollowers(anchor, workplace);
  const posts = await sourcesOf(anchor, followers, workplace);
  const threads = [...new Set([anchor.channelId, anchor.thread ?? anchor.id])];
  const more = await Promise.all(added.map((id) => fetchFromAny(threads, id, workplace)));
  return { anchor, posts: [...posts, ...more.filter((post) => post !== undefined)] };
}

/** The post replied to; in a thread, for a mention that says little itself, the post the thread began with. */
async function pointedAt(anchor: Post, workplace: Workplace): Promise<Post | undefined> {
  if (anchor.replyTo !== undefined) return fetchPost(anchor.channelId, anchor.replyTo, workplace);
  if (anchor.attachments.length > 0 || anchor.text.length >= POINTING) return undefined;
  const room = await workplace.rooms.get(anchor.channelId);
  if (room?.kind !== 'thread' || anchor.id === room.id) return undefined;
  return fetchFromAny([room.id, ...(room.parentId === undefined ? [] : [room.parentId])], room.id, workplace);
}

async function fetchFollowers(anchor: Post, { calls, self, settings }: Workplace): Promise<readonly Post[]> {
  if (settings.joinWithin === 0) return [];
  const later = await calls.messagesAfter(anchor.channelId, anchor.id, 50).catch(() => []);
  const posts = later.map((message) => readPost(message, self())).filter((post) => post !== undefined);
  return followersOf(anchor, posts, settings.joinWithin);
}

async function fetchFromAny(channels: readonly string[], id: string, workplace: Workplace): Promise<Post | undefined> {
  for (const channel of channels) {
    const post = await fetchPost(channel, id, workplace);
    if (post) return post;
  }
  return undefined;
}

/** Fetches a post; undefined where it is gone or closed to the bot. */
async function fetchPost(channelId: string, id: string, { calls, self }: Workplace): Promise<Post | undefined> {
  try {
    return readPost(await calls.message(channelId, id), self());
  } catch (error) {
    if (faultOf(error) === 'unreachable') throw error;
    return undefined;
  }
}
