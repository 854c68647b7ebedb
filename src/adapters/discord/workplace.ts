import type { Conversation } from '../../desk/conversation.ts';
import type { DeskPort } from '../../desk/desk.ts';
import type { Log } from '../adapter.ts';
import { type BoundedMap, makeBoundedMap } from '../bounded-map.ts';
import { type InTurn, inTurns } from '../in-turn.ts';
import { makeLogOnce } from '../log-once.ts';
import type { Calls } from './calls.ts';
import type { DiscordSettings } from './discord-settings.ts';
import type { DiscordTiming } from './discord-timing.ts';
import type { Self } from './post.ts';
import type { Rooms } from './rooms.ts';

/** Where a message of the bot stands. */
export type AnswerMessage = { readonly channelId: string; readonly id: string };

/** Everything the adapter's parts work with. What it remembers is bounded and lives in memory only. */
export type Workplace = {
  readonly desk: DeskPort;
  readonly calls: Calls;
  readonly rooms: Rooms;
  readonly settings: DiscordSettings;
  readonly timing: DiscordTiming;
  readonly log: Log;
  /** Logs a line the first time only. */
  readonly logOnce: Log;
  readonly self: () => Self;
  /** The bot's messages that answer a post, by the post's id. */
  readonly answers: BoundedMap<readonly AnswerMessage[]>;
  /** The post of somebody that was answered last, by channel and writer. */
  readonly answered: BoundedMap<string>;
  /** The post under which the answer stands to which this post belongs. */
  readonly belongsTo: BoundedMap<string>;
  /** Posts that were deleted, and messages the bot took away itself. */
  readonly deleted: BoundedMap<true>;
  /** What was read of posts, by their ids. */
  readonly readings: BoundedMap<Conversation>;
  /** What private answers rest on, by their keys. */
  readonly kept: BoundedMap<Conversation>;
  /** Calls for help and shared answers, by their names: each is done once. */
  readonly done: BoundedMap<true>;
  /** Does what concerns one post one after the other. */
  readonly inTurn: InTurn;
};

/** The parts that come from outside. */
export type Given = Pick<Workplace, 'desk' | 'calls' | 'rooms' | 'settings' | 'timing' | 'log' | 'self'>;

/** Furnishes a workplace. */
export function openWorkplace(given: Given): Workplace {
  return {
    ...given,
    logOnce: makeLogOnce(given.log),
    answers: makeBoundedMap(5_000),
    answered: makeBoundedMap(1_000),
    belongsTo: makeBoundedMap(5_000),
    deleted: makeBoundedMap(2_000),
    readings: makeBoundedMap(50),
    kept: makeBoundedMap(200),
    done: makeBoundedMap(1_000),
    inTurn: inTurns(),
  };
}
