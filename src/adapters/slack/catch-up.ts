import type { Run } from '../work-in-hand.ts';
import { apologiseInThread } from './apologise.ts';
import type { Office } from './office.ts';
import { allPages } from './pages.ts';
import { type Payload, textIn } from './payload.ts';
import { takeEvent } from './take-event.ts';

/** How far back a start looks, and at most a connection that was broken, in seconds. */
const BEFORE_START = 3_600;
const LONGEST_BREAK = 24 * 3_600;

/** A connection may have been deaf for a while before that was noticed, in seconds. */
const UNNOTICED = 60;

/** Most pages of channels, and of posts in each, of 200. */
const CHANNEL_PAGES = 5;
const POST_PAGES = 1;

/**
 * Takes the posts that were made while the bot could not hear: Slack itself repeats an event for five minutes only.
 * Each goes the way of an event, so that none is answered twice. Posts in threads are not looked for.
 *
 * @param brokenAt when the connection was lost; undefined at the start, which knows of no earlier one
 */
export async function catchUp(office: Office, run: Run, brokenAt: number | undefined, now = Date.now()): Promise<void> {
  const seconds = now / 1_000;
  const since =
    brokenAt === undefined ? seconds - BEFORE_START : Math.max(brokenAt / 1_000 - UNNOTICED, seconds - LONGEST_BREAK);
  for (const channel of await channelsOf(office)) {
    for (const message of await postsSince(office, channel, since)) takeMissed(office, run, channel, message);
  }
}

async function channelsOf(office: Office): Promise<readonly string[]> {
  const args = { types: 'public_channel,private_channel,mpim,im', exclude_archived: true };
  const method = 'users.conversations';
  const channels = await allPages(office, { method, args, items: 'channels', most: CHANNEL_PAGES });
  if (!channels) office.logOnce('Slack: posts made while the bot was away cannot be looked for.');
  const isOpen = ({ is_ext_shared }: Payload) => office.settings.sharedChannels || is_ext_shared !== true;
  return (channels ?? []).filter(isOpen).flatMap(({ id }) => textIn(id) ?? []);
}

/** The oldest first, as they were posted. */
async function postsSince(office: Office, channel: string, since: number): Promise<readonly Payload[]> {
  const args = { channel, oldest: since.toFixed(6) };
  const posts = await allPages(office, { method: 'conversations.history', args, items: 'messages', most: POST_PAGES });
  return (posts ?? []).toReversed();
}

function takeMissed(office: Office, run: Run, channel: string, message: Payload): void {
  const event = { ...message, channel, ...(channel.startsWith('D') ? { channel_type: 'im' } : {}) };
  run(
    () => takeEvent(office, { event, isShared: false, hasNoReplies: !message['reply_count'] }),
    () => apologiseInThread(office, event),
  );
}
