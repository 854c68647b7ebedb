import { type BoundedMap, makeBoundedMap } from '../bounded-map.ts';
import type { Run } from '../work-in-hand.ts';
import { answerGroup } from './answer-group.ts';
import { apologise } from './apologise.ts';
import type { APIMessage } from './discord-js.ts';
import { followDeletion, followEdit } from './follow-changes.ts';
import { type Group, type Joiner, makeJoiner } from './joiner.ts';
import { type Post, readPost } from './post.ts';
import { isWatched } from './rooms.ts';
import type { Workplace } from './workplace.ts';

/** Takes in what is said in channels. */
export type Intake = {
  /** A message was posted; `late` where it was found when catching up. */
  readonly posted: (message: APIMessage, late?: boolean) => Promise<void>;
  readonly edited: (message: APIMessage) => Promise<void>;
  readonly deleted: (post: { readonly channelId: string; readonly id: string }) => Promise<void>;
  /** Answers at once what still waits for more. */
  readonly flush: () => void;
};

/** Another bot is answered so often a minute; a loop of two bots ends there. */
const ANSWERS_TO_A_BOT = 10;

type Memory = {
  readonly seen: BoundedMap<string>;
  readonly late: BoundedMap<true>;
  readonly bots: BoundedMap<readonly number[]>;
};

/**
 * Opens the intake.
 *
 * @param run runs every piece of work, so that it can be waited for and its faults are caught
 */
export function openIntake(workplace: Workplace, run: Run): Intake {
  const memory: Memory = { seen: makeBoundedMap(20_000), late: makeBoundedMap(1_000), bots: makeBoundedMap(500) };
  const joiner = makeJoiner(workplace.settings.joinWithin, (group: Group) => {
    const late = group.some(({ id }) => memory.late.get(id));
    run(
      () => workplace.inTurn(group[0].id, () => answerGroup(group, late, workplace)),
      () => apologise(group, workplace),
    );
  });
  return {
    posted: (message, late = false) => posted(message, late, joiner, memory, workplace),
    edited: (message) => edited(message, joiner, memory, workplace),
    deleted: async (post) => {
      joiner.drop(post.id);
      await followDeletion(post, workplace);
    },
    flush: joiner.flush,
  };
}

async function posted(
  message: APIMessage,
  late: boolean,
  joiner: Joiner,
  memory: Memory,
  workplace: Workplace,
): Promise<void> {
  if (memory.seen.get(message.id) !== undefined) return;
  memory.seen.set(message.id, '');
  const post = readPost(message, workplace.self());
  if (!post || workplace.deleted.get(post.id) || !(await isForUs(post, memory, workplace))) return;
  if (late) memory.late.set(post.id, true);
  joiner.add(post);
}

async function isForUs(post: Post, { bots }: Memory, { rooms, settings, logOnce }: Workplace): Promise<boolean> {
  const room = await rooms.get(post.channelId);
  if (!room) return false;
  const watched = await isWatched(room, rooms, settings.channels);
  if (post.author.bot) {
    return watched && (room.kind === 'channel' || post.id === room.id) && mayAnswerBot(post, bots, logOnce);
  }
  if (watched && post.withheld) {
    logOnce('discord: messages arrive empty: switch on "Message Content Intent" (Developer Portal, Bot)');
  }
  return watched || post.asks || room.kind === 'direct';
}

function mayAnswerBot({ author, channelId }: Post, bots: Memory['bots'], logOnce: (line: string) => void): boolean {
  const lately = (bots.get(author.id) ?? []).filter((time) => Date.now() - time < 60_000);
  bots.set(author.id, [...lately, Date.now()].slice(-ANSWERS_TO_A_BOT));
  if (lately.length < ANSWERS_TO_A_BOT) return true;
  logOnce(`discord: a bot writes so much in channel ${channelId} that it is not answered for a while`);
  return false;
}

/** Without a time of editing it is Discord's own change: a link's preview, a thread started on it. */
async function edited(message: APIMessage, joiner: Joiner, memory: Memory, workplace: Workplace): Promise<void> {
  const { edited_timestamp: time, id } = message;
  if (!time || memory.seen.get(id) === time) return;
  memory.seen.set(id, time);
  const post = readPost(message, workplace.self());
  if (!post || joiner.replace(post)) return;
  if (post.asks || (await isFollowed(post, workplace))) await followEdit(post, workplace);
}

async function isFollowed(
  { id, channelId }: Post,
  { answers, belongsTo, rooms, settings }: Workplace,
): Promise<boolean> {
  if (answers.get(id) !== undefined || belongsTo.get(id) !== undefined) return true;
  const room = await rooms.get(channelId);
  return room !== undefined && (room.kind === 'direct' || isWatched(room, rooms, settings.channels));
}
