import { bearingOf } from '../../desk/later-posts.ts';
import { isWorth, type Matter, openMatter } from './matter.ts';
import type { Office } from './office.ts';
import { type Post, postOf } from './post.ts';
import { openProgressLine, type ProgressLine, progressLineAmong } from './progress-line.ts';
import { sendSentence } from './send-sentence.ts';
import { type ShowResult, showMatter } from './show-matter.ts';
import { answersAmong, fetchThread, isOurs, recallMatters } from './threads.ts';
import { withReaction } from './with-reaction.ts';

/** How a post came to the desk. */
export type Way = {
  /** Mentioned, written to directly, or called by the shortcut: then there is always an answer. */
  readonly addressed: boolean;
  /** Called again on purpose: what was answered before is no reason to be silent. */
  readonly again: boolean;
  /** Nobody has replied to it yet: an answer need not be looked for. */
  readonly hasNoReplies?: boolean;
};

/**
 * Takes a post: answers it once, improves the answer it completes, or stays silent.
 *
 * @returns false where an answer was due and Slack would not have it
 */
export async function takePost(office: Office, post: Post, way: Way): Promise<boolean> {
  const thread = post.thread ?? post.ts;
  const key = `${post.channel}:${post.ts}`;
  if (office.seen.get(key) && !way.again) return true;
  office.seen.set(key, true);
  return office.inTurn(`${post.channel}:${thread}`, async () => {
    const left = way.again || way.hasNoReplies ? NOTHING_LEFT : await leftInThread(office, post, thread);
    if (left.isAnswered) return true;
    const line = openProgressLine(office, post, left.line);
    const delivered = await withReaction(office, post, way.addressed, () => answer(office, post, way, line));
    if (!delivered) office.seen.delete(key);
    return delivered;
  });
}

type Left = { readonly isAnswered: boolean; readonly line: string | undefined };

const NOTHING_LEFT: Left = { isAnswered: false, line: undefined };

/** What the last run of the bot left below a post that is older than this one. */
async function leftInThread(office: Office, post: Post, thread: string): Promise<Left> {
  if (Number(post.ts) >= office.startedAt) return NOTHING_LEFT;
  const messages = (await fetchThread(office, post.channel, thread)) ?? [];
  const isAnswered = answersAmong(office.self, messages).some(({ key }) => key.split(',').includes(post.ts));
  return { isAnswered, line: progressLineAmong(office.self, messages, post.ts) };
}

/** False where an answer was due and could not be posted. */
async function answer(office: Office, post: Post, { addressed }: Way, line: ProgressLine): Promise<boolean> {
  const alone = await openMatter(office, [post], post.thread ?? post.ts, addressed, line.progress);
  if (post.thread === undefined) return show(office, alone, line);
  const worth = isWorth(office, alone);
  const earlier = await earlierMatter(office, alone, addressed || worth);
  if (earlier) return answerBelow(office, earlier, alone, worth, line);
  return show(office, worth || !addressed ? alone : await withParent(office, post, alone), line);
}

async function show(office: Office, matter: Matter, line: ProgressLine): Promise<boolean> {
  return isDelivered(await showMatter(office, { ...matter, shown: await line.shown() }));
}

/** A post below an answer completes it, is answered for itself, or changes nothing. */
async function answerBelow(
  office: Office,
  earlier: Matter,
  alone: Matter,
  worth: boolean,
  line: ProgressLine,
): Promise<boolean> {
  const posts = [...earlier.posts.filter(({ ts }) => ts !== alone.posts[0]?.ts), ...alone.posts];
  const { addressed } = alone.message;
  const both = await openMatter(office, posts, earlier.thread, earlier.message.addressed || addressed);
  const readings = { earlier: earlier.reading, later: alone.reading, together: both.reading };
  const bearing = bearingOf({ ...readings, inThread: true });
  if (bearing === 'apart' && worth) return show(office, alone, line);
  await line.remove();
  if (bearing === 'completes') return isDelivered(await showMatter(office, { ...both, shown: earlier.shown }));
  if (addressed) await sendSentence(office, earlier, (_desk, slack) => slack.answerStands);
  return true;
}

/** Without a reason to look into the thread only what is kept in mind counts: talk costs no call. */
async function earlierMatter(office: Office, { channel, thread }: Matter, look: boolean): Promise<Matter | undefined> {
  const known = look ? await recallMatters(office, channel, thread) : office.matters.get(`${channel}:${thread}`);
  return known?.at(-1);
}

/** A mention under somebody's post means that post. */
async function withParent(office: Office, post: Post, alone: Matter): Promise<Matter> {
  const first = (await fetchThread(office, post.channel, alone.thread))?.[0];
  const parent = first && !isOurs(office.self, first) ? postOf(first, post.channel) : undefined;
  return parent ? openMatter(office, [parent, post], alone.thread, true) : alone;
}

function isDelivered(result: ShowResult): boolean {
  return result !== 'not-delivered';
}
