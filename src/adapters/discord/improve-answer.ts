import type { Reading } from '../../desk/read-message.ts';
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
  const { reading: old } = await readPosts(before.posts, addressed, workplace);
  const { reading: alone } = await readPosts(group, addressed, workplace);
  const { message, reading } = await readPosts([...before.posts, ...group], addressed, workplace);
  if (isAnother(alone, old, inThread) || reading.mails.length > Math.max(1, old.mails.length)) return false;
  if (sureness(reading) <= sureness(old)) return inThread && !addressed && recipientsIn(alone).size > 0;
  const posts = [...standing.posts, ...group.map(({ id }) => id)];
  const answer = workplace.desk.answer(reading, message, { language: standing.language });
  for (const { id } of group) workplace.belongsTo.set(id, began.id);
  await rewrite(before.anchor, answers, answer, { ...standing, posts, told: undefined }, workplace);
  return true;
}

/** Talk under an answer adds nothing; the parts of a notice are long or come as files. */
function mayAdd(group: Group): boolean {
  return group.some(({ attachments, text }) => attachments.length > 0 || text.length >= 40);
}

/**
 * Another bounce names recipients, and none of those the answer is about; outside a thread also whatever can be
 * answered for itself and names others too, or nobody.
 */
function isAnother(alone: Reading, old: Reading, inThread: boolean): boolean {
  const known = recipientsIn(old);
  const named = [...recipientsIn(alone)];
  if (inThread) return known.size > 0 && named.length > 0 && !named.some((recipient) => known.has(recipient));
  return alone.mails.length > 0 && !(named.length > 0 && named.every((recipient) => known.has(recipient)));
}

function recipientsIn({ mails }: Reading): ReadonlySet<string> {
  const all = mails.flatMap(({ diagnoses }) => diagnoses.map(({ facts }) => facts.finalRecipient));
  return new Set(all.filter((recipient) => recipient !== undefined));
}

const SURE = { high: 3, medium: 2, low: 1 } as const;

function sureness({ mails }: Reading): number {
  const all = mails.flatMap(({ diagnoses }) => diagnoses);
  return all.reduce((sum, { confidence, rule, facts }) => {
    return sum + SURE[confidence] + (rule ? 4 : 0) + (facts.remoteMta ? 0.5 : 0);
  }, 0);
}
