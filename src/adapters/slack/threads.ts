import { readAnswerId } from '../../replies/slack/slack-message.ts';
import { keepLanguage, languageOfAnswer } from './chosen-language.ts';
import { type Matter, matterKey, openMatter, type Shown } from './matter.ts';
import type { Office, Self } from './office.ts';
import { allPages } from './pages.ts';
import { objectsIn, type Payload, textIn } from './payload.ts';
import { type Post, postOf } from './post.ts';

/** Most pages of a thread that are read, of 200 messages each. */
const MOST_PAGES = 5;

/** All messages of a thread, the first one of it included; undefined where it cannot be read. */
export async function fetchThread(
  office: Office,
  channel: string,
  thread: string,
): Promise<readonly Payload[] | undefined> {
  const args = { channel, ts: thread };
  return allPages(office, { method: 'conversations.replies', args, items: 'messages', most: MOST_PAGES });
}

/** True for what the bot itself posted. */
export function isOurs(self: Self, message: Payload): boolean {
  return message['user'] === self.user || (self.bot !== undefined && message['bot_id'] === self.bot);
}

/** The id of a message's first block. */
export function blockIdOf(message: Payload): string | undefined {
  return textIn(objectsIn(message['blocks'])[0]?.['block_id']);
}

/** What was answered in a thread: as kept in mind, else (after a restart) as our answers in the thread tell. */
export async function recallMatters(office: Office, channel: string, thread: string): Promise<readonly Matter[]> {
  const known = office.matters.get(placeOf(channel, thread));
  if (known) return known;
  const messages = (await fetchThread(office, channel, thread)) ?? [];
  const byKey = Map.groupBy(answersAmong(office.self, messages), ({ key }) => key);
  const matters: Matter[] = [];
  for (const [key, answers] of byKey) {
    const posts = postsNamed(key, messages, channel);
    if (posts.length === 0) continue;
    const shown: readonly Shown[] = answers.map(({ ts, mail }) => ({ ts, mail }));
    const language = answers.find((answer) => answer.language)?.language;
    if (language) keepLanguage(office, channel, key, language);
    matters.push({ ...(await openMatter(office, posts, thread, true)), shown });
  }
  if (matters.length > 0) office.matters.set(placeOf(channel, thread), matters);
  return matters;
}

/** Keeps a matter in mind, in the place of an earlier state of it. */
export function keepMatter(office: Office, matter: Matter): void {
  const place = placeOf(matter.channel, matter.thread);
  const first = matter.posts[0]?.ts;
  const others = (office.matters.get(place) ?? []).filter(({ posts }) => posts[0]?.ts !== first);
  office.matters.set(place, [...others, matter]);
}

/** Forgets a matter whose answers are gone. */
export function forgetMatter(office: Office, matter: Matter): void {
  const place = placeOf(matter.channel, matter.thread);
  const key = matterKey(matter.posts);
  const others = (office.matters.get(place) ?? []).filter(({ posts }) => matterKey(posts) !== key);
  if (others.length === 0) office.matters.delete(place);
  else office.matters.set(place, others);
}

/** Our answers among messages, with the posts they name. */
export function answersAmong(self: Self, messages: readonly Payload[]) {
  return messages
    .filter((message) => isOurs(self, message))
    .flatMap((message) => {
      const id = readAnswerId(blockIdOf(message) ?? '');
      const ts = textIn(message['ts']);
      return id && ts !== undefined ? [{ ...id, ts, language: languageOfAnswer(message) }] : [];
    });
}

function postsNamed(key: string, messages: readonly Payload[], channel: string): readonly Post[] {
  const wanted = key.split(',');
  return messages
    .filter((message) => wanted.includes(String(message['ts'])))
    .flatMap((message) => postOf(message, channel) ?? []);
}

function placeOf(channel: string, thread: string): string {
  return `${channel}:${thread}`;
}
