import { bearingOf } from '../../desk/later-posts.ts';
import { findAnswers } from './find-answers.ts';
import type { Group } from './joiner.ts';
import { readPosts } from './read-posts.ts';
import { rewrite } from './rewrite.ts';
import { beginningOf, type Room } from './rooms.ts';
import { timeOf } from './snowflake.ts';
import { sourcesAnew } from './sources.ts';
import { standingOf } from './standing-of.ts';
import type { Workplace } from './workplace.ts';

type Place = { readonly channelId: string; readonly id: string };

/** How long after an answered post its writer may still send the rest of it, in milliseconds. */
const SHORTLY = 2 * 60 * 1_000;

/** As many later posts as the id of a button can name. */
const MOST_ADDED = 2;

/**
 * Lets later posts improve the answer to an earlier one: "here is the rest", the mail as a file. False where they do
 * not, so that they are to be answered for themselves.
 */
export async function improveAnswer(
  group: Group,
  room: Room,
  addressed: boolean,
  workplace: Workplace,
): Promise<boolean> {
  const [{ id, author }] = group;
  const began = await earlierPost(group, room, workplace);
  if (!began || id === began.id || author.bot || !mayAdd(group)) return false;
  let done = false;
  await workplace.inTurn(began.id, async () => {
    done = await improve(group, began, room.kind === 'thread', addressed, workplace);
  });
  return done;
}

/** In a thread the post it began with; elsewhere what the same person was answered to shortly before. */
async function earlierPost([first]: Group, room: Room, { rooms, answered }: Workplace): Promise<Place | undefined> {
  if (room.kind === 'thread') return beginningOf(room, rooms);
  const id = answered.get(`${first.channelId} ${first.author.id}`);
  const isRecent = id !== undefined && timeOf(first.id) - timeOf(id) <= SHORTLY;
  return isRecent ? { channelId: first.channelId, id } : undefined;
}

async function improve(
  group: Group,
  began: Place,
  inThread: boolean,
  addressed: boolean,
  workplace: Workplace,
): Promise<boolean> {
  const answers = await findAnswers(began, workplace);
  const standing = await standingOf(answers, workplace);
  if (!standing) return false;
  if (standing.posts.includes(group[0].id)) return true;
  const before = await sourcesAnew(began, standing.posts, workplace);
  if (!before || standing.posts.length + group.length > MOST_ADDED) return false;
  const { reading: earlier } = await readPosts(before.posts, addressed, workplace);
  const { reading: later } = await readPosts(group, addressed, workplace);
  const { message, reading: together } = await readPosts([...before.posts, ...group], addressed, workplace);
  const bearing = bearingOf({ earlier, later, together, inThread });
  if (bearing !== 'completes') return bearing === 'repeats' && inThread && !addressed;
  const posts = [...standing.posts, ...group.map(({ id }) => id)];
  const answer = workplace.desk.answer(together, message, { language: standing.language });
  for (const { id } of group) workplace.belongsTo.set(id, began.id);
  await rewrite(before.anchor, answers, answer, { ...standing, posts, told: undefined }, workplace);
  return true;
}

/** Talk under an answer adds nothing; the parts of a notice are long or come as files. */
function mayAdd(group: Group): boolean {
  return group.some(({ attachments, text }) => attachments.length > 0 || text.length >= 40);
}
