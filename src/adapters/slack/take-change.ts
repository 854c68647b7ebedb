import { type Matter, openMatter } from './matter.ts';
import type { Office } from './office.ts';
import { objectIn, type Payload, textIn } from './payload.ts';
import { type Post, postOf } from './post.ts';
import { removeMessage } from './send.ts';
import { showMatter } from './show-matter.ts';
import { takePost, type Way } from './take-post.ts';
import { answersAmong, fetchThread, forgetMatter, recallMatters } from './threads.ts';

/** Takes an edited post: the answer is brought in line with it. What Slack itself adds (link previews) is no edit. */
export async function takeEdit(office: Office, event: Payload, post: Post, way: Way): Promise<void> {
  const before = postOf(objectIn(event['previous_message']), post.channel);
  if (before && contentOf(before) === contentOf(post)) return;
  const thread = post.thread ?? post.ts;
  const matter = await office.inTurn(`${post.channel}:${thread}`, async () => {
    const found = await matterWith(office, post.channel, thread, post.ts, isThread(event));
    if (found)
      await redo(
        office,
        found,
        found.posts.map((one) => (one.ts === post.ts ? post : one)),
      );
    return found;
  });
  if (!matter) await takePost(office, post, { ...way, again: true });
}

/** Takes a deletion: the answers to a post go with it, or are read anew without it. */
export async function takeDeletion(office: Office, channel: string, event: Payload): Promise<void> {
  const gone = objectIn(event['previous_message']);
  const ts = textIn(event['deleted_ts']) ?? textIn(gone['ts']);
  if (ts === undefined) return;
  const thread = textIn(gone['thread_ts']) ?? ts;
  await office.inTurn(`${channel}:${thread}`, async () => {
    const matter = office.matters.get(`${channel}:${thread}`)?.find(holds(ts));
    if (!matter) return removeAnswers(office, channel, gone, ts);
    const rest = matter.posts.filter((post) => post.ts !== ts);
    if (matter.posts[0]?.ts !== ts && rest.length > 0) return redo(office, matter, rest);
    forgetMatter(office, matter);
    for (const shown of matter.shown) await removeMessage(office, channel, shown.ts);
  });
}

/** A first post that is deleted leaves a stone in its place while others stand below it. */
export function isTombstone(message: Payload): boolean {
  return message['subtype'] === 'tombstone';
}

async function redo(office: Office, matter: Matter, posts: readonly Post[]): Promise<void> {
  const anew = await openMatter(office, posts, matter.thread, matter.message.addressed);
  forgetMatter(office, matter);
  await showMatter(office, { ...anew, shown: matter.shown });
}

/** The matter a post belongs to; Slack is asked only where somebody has answered at all. */
async function matterWith(office: Office, channel: string, thread: string, ts: string, look: boolean) {
  const matters = look ? await recallMatters(office, channel, thread) : office.matters.get(`${channel}:${thread}`);
  return matters?.find(holds(ts));
}

function holds(ts: string): (matter: Matter) => boolean {
  return ({ posts }) => posts.some((post) => post.ts === ts);
}

function isThread(event: Payload): boolean {
  return textIn(objectIn(event['message'])['thread_ts']) !== undefined;
}

/** What is no longer kept in mind the thread itself tells; a post of this run without a thread has no answer. */
async function removeAnswers(office: Office, channel: string, gone: Payload, ts: string): Promise<void> {
  const thread = textIn(gone['thread_ts']);
  if (thread === undefined && Number(ts) >= office.startedAt) return;
  const messages = (await fetchThread(office, channel, thread ?? ts)) ?? [];
  const ours = answersAmong(office.self, messages).filter(({ key }) => key.split(',').includes(ts));
  for (const answer of ours) await removeMessage(office, channel, answer.ts);
}

function contentOf({ texts, files, mentions }: Post): string {
  return JSON.stringify([texts, files.map(({ id }) => id), mentions]);
}
