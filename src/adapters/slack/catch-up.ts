import type { Run } from '../work-in-hand.ts';
import { apologiseInThread } from './apologise.ts';
import { isWatched } from './is-watched.ts';
import type { Office } from './office.ts';
import { allPages } from './pages.ts';
import { type Payload, textIn } from './payload.ts';
import { takeEvent } from './take-event.ts';
import { isOurs } from './threads.ts';

/** How far back a start looks, and at most a connection that was broken, in seconds. */
const BEFORE_START = 3_600;
const LONGEST_BREAK = 24 * 3_600;

/** A connection may have been deaf for a while before that was noticed, in seconds. */
const UNNOTICED = 60;

/** Most pages of channels, and of posts in each, of 200. */
const CHANNEL_PAGES = 5;
const POST_PAGES = 1;

/** Most threads that are looked into: Slack takes about 50 such calls a minute. */
const MOST_THREADS = 30;

type Channel = { readonly id: string; readonly name: string | undefined };

/**
 * Takes the posts that were made while the bot could not hear: Slack itself repeats an event for five minutes only.
 * Each goes the way of an event, so that none is answered twice. Posts of channels come first, then those in threads of
 * watched channels that were replied to meanwhile.
 *
 * @param brokenAt when the connection was lost; undefined at the start, which knows of no earlier one
 */
export async function catchUp(office: Office, run: Run, brokenAt: number | undefined, now = Date.now()): Promise<void> {
  const seconds = now / 1_000;
  const since =
    brokenAt === undefined ? seconds - BEFORE_START : Math.max(brokenAt / 1_000 - UNNOTICED, seconds - LONGEST_BREAK);
  const channels = await channelsOf(office);
  const threads: Thread[] = [];
  for (const { id } of channels) {
    const posts = await history(office, id, { oldest: since.toFixed(6) });
    for (const message of posts) takeMissed(office, run, id, message);
    threads.push(...threadsRepliedTo(id, posts, since));
  }
  for (const { id } of channels.filter((channel) => isWatched(office, channel))) {
    threads.push(...threadsRepliedTo(id, await history(office, id, { latest: since.toFixed(6) }), since));
  }
  for (const { channel, ts } of threads.slice(0, MOST_THREADS)) {
    for (const message of await repliesSince(office, channel, ts, since)) takeMissed(office, run, channel, message);
  }
}

async function channelsOf(office: Office): Promise<readonly Channel[]> {
  const args = { types: 'public_channel,private_channel,mpim,im', exclude_archived: true };
  const method = 'users.conversations';
  const channels = await allPages(office, { method, args, items: 'channels', most: CHANNEL_PAGES });
  if (!channels) office.logOnce('Slack: posts made while the bot was away cannot be looked for.');
  const isOpen = ({ is_ext_shared }: Payload) => office.settings.sharedChannels || is_ext_shared !== true;
  return (channels ?? []).filter(isOpen).flatMap((channel) => {
    const id = textIn(channel['id']);
    return id === undefined ? [] : [{ id, name: textIn(channel['name']) }];
  });
}

/** The oldest first, as they were posted. */
async function history(office: Office, channel: string, span: Payload): Promise<readonly Payload[]> {
  const args = { channel, ...span };
  const posts = await allPages(office, { method: 'conversations.history', args, items: 'messages', most: POST_PAGES });
  return (posts ?? []).toReversed();
}

type Thread = { readonly channel: string; readonly ts: string };

function threadsRepliedTo(channel: string, posts: readonly Payload[], since: number): readonly Thread[] {
  return posts
    .filter((post) => Number(post['latest_reply']) > since)
    .flatMap((post) => textIn(post['ts']) ?? [])
    .map((ts) => ({ channel, ts }));
}

/** The posts of a thread since then; those that stand before a word of ours were heard. */
async function repliesSince(office: Office, channel: string, ts: string, since: number): Promise<readonly Payload[]> {
  const args = { channel, ts, oldest: since.toFixed(6) };
  const items = { items: 'messages', most: POST_PAGES };
  const replies = (await allPages(office, { method: 'conversations.replies', args, ...items })) ?? [];
  const heard = Math.max(
    since,
    ...replies.filter((reply) => isOurs(office.self, reply)).map((reply) => Number(reply['ts'])),
  );
  return replies.filter((reply) => reply['ts'] !== ts && Number(reply['ts']) > heard);
}

/** A post in a thread may have been answered there; one that nobody replied to was not. */
function takeMissed(office: Office, run: Run, channel: string, message: Payload): void {
  const event = { ...message, channel, ...(channel.startsWith('D') ? { channel_type: 'im' } : {}) };
  const hasNoReplies = message['thread_ts'] === undefined && !message['reply_count'];
  run(
    () => takeEvent(office, { event, isShared: false, hasNoReplies }),
    () => apologiseInThread(office, event),
  );
}
