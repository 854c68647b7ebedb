import { deliver } from './deliver.ts';
import { findAnswers } from './find-answers.ts';
import { outgoingOf, threadNameOf, UNCHANGED } from './outgoing.ts';
import type { Post } from './post.ts';
import { readPosts } from './read-posts.ts';
import { rewrite } from './rewrite.ts';
import { isWatched } from './rooms.ts';
import { timeOf } from './snowflake.ts';
import { sourcesAnew } from './sources.ts';
import { standingOf } from './standing-of.ts';
import type { Workplace } from './workplace.ts';

/** A post that nobody answered is answered after an edit only while it is this new, in milliseconds. */
const STILL_NEW = 60 * 60 * 1_000;

/** Reads a post that was edited, and writes its answer anew: edits it, adds it, or takes it away. */
export async function answerAnew(
  place: { readonly channelId: string; readonly id: string },
  workplace: Workplace,
): Promise<void> {
  const answers = await findAnswers(place, workplace);
  if (answers.length === 0 && Date.now() - timeOf(place.id) > STILL_NEW) return;
  const standing = await standingOf(answers, workplace);
  const sources = await sourcesAnew(place, standing?.posts ?? [], workplace);
  const addressed = sources && (await howAsked(sources.posts, workplace));
  if (!sources || addressed === undefined) return;
  const { message, reading } = await readPosts(sources.posts, addressed, workplace);
  const answer = workplace.desk.answer(reading, message, standing ? { language: standing.language } : {});
  const kept = { ...(standing ?? UNCHANGED), told: undefined };
  if (answers.length > 0) return rewrite(sources.anchor, answers, answer, kept, workplace);
  if (answer.kind === 'silence') return;
  await deliver(sources.anchor, outgoingOf(answer, kept), threadNameOf(answer), workplace);
}

/** Whether the bot is asked directly by posts, or only reads along; undefined where it does neither. */
async function howAsked(posts: readonly Post[], { rooms, settings }: Workplace): Promise<boolean | undefined> {
  const room = await rooms.get(posts[0]?.channelId ?? '');
  if (room?.kind === 'direct' || posts.some(({ asks }) => asks)) return true;
  return room && (await isWatched(room, rooms, settings.channels)) ? false : undefined;
}
