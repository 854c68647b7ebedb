import type { Office } from './office.ts';
import type { Post } from './post.ts';

/** Slack's own bot posts the mails that are sent to a channel's address. */
const SLACKBOT = 'USLACKBOT';

/** True for what a program posted. */
export function isFromBot({ bot, user }: Post): boolean {
  return bot !== undefined || user === SLACKBOT || user === undefined;
}

/** Most posts of one bot in one channel that are answered within {@link SPAN} milliseconds. */
const MOST = 20;
const SPAN = 600_000;

/**
 * True where another bot's post may be answered: apps that forward mail are. Not in threads, where a bot answers us
 * and we would answer it; and only so many in a while, so that two bots never talk to each other without end.
 */
export function mayAnswerBot(office: Office, { channel, bot, thread, ts }: Post, now = Date.now()): boolean {
  if (thread !== undefined) return false;
  const key = `${channel}:${bot ?? ''}`;
  const lately = (office.botPosts.get(key) ?? []).filter(({ at }) => now - at < SPAN);
  if (lately.some((post) => post.ts === ts)) return true;
  if (lately.length >= MOST) {
    office.logOnce(`Slack: a bot posts so much in ${channel} that its posts are not answered for now.`);
    return false;
  }
  office.botPosts.set(key, [...lately, { ts, at: now }]);
  return true;
}
