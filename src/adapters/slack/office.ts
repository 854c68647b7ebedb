import type { Language } from '../../core/team-profile.ts';
import type { Conversation } from '../../desk/conversation.ts';
import type { DeskPort } from '../../desk/desk.ts';
import type { Log } from '../adapter.ts';
import type { BoundedMap } from '../bounded-map.ts';
import type { InTurn } from '../in-turn.ts';
import type { FetchPostFiles } from './fetch-post-files.ts';
import type { Matter } from './matter.ts';
import type { PostQueue } from './post-queue.ts';
import type { Respond } from './respond.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackTiming } from './slack-timing.ts';
import type { WebApi } from './web-api.ts';

/** Who the bot is in its workspace. */
export type Self = {
  readonly user: string;
  readonly bot: string | undefined;
  readonly team: string;
  /** As the workspace shows them; for the greeting. */
  readonly userName: string;
  readonly teamName: string;
};

/** Everything the adapter's work needs: the desk, the ways to Slack, and what is kept in mind. */
export type Office = {
  readonly desk: DeskPort;
  readonly settings: SlackSettings;
  readonly timing: SlackTiming;
  readonly log: Log;
  readonly self: Self;
  /** Says something to the operator once. */
  readonly logOnce: Log;
  readonly web: WebApi;
  readonly post: PostQueue;
  readonly fetchFiles: FetchPostFiles;
  readonly inTurn: InTurn;
  /** Before each reading: what came in meanwhile is acknowledged first, however much there is to read. */
  readonly breathe: () => Promise<void>;
  /** The language set for a channel, by id or name. */
  readonly channelLanguage: (channel: ChannelFacts) => Language | undefined;
  readonly channel: (id: string) => Promise<ChannelFacts>;
  /** A user's own language as Slack states it. */
  readonly askerOf: (user: string | undefined) => Promise<string | undefined>;
  /** Posts that were taken, by `channel:ts`; calls for help and shared answers, each done once. */
  readonly seen: BoundedMap<true>;
  /** What was answered in a thread, by `channel:thread`. */
  readonly matters: BoundedMap<readonly Matter[]>;
  /** The language people switched an answer to, by `channel:ts` of the first post it is to. */
  readonly chosen: BoundedMap<Language>;
  /** What was answered to one person only, by key. */
  readonly privates: BoundedMap<Conversation>;
  /** Forms that are open, by the key they carry. */
  readonly forms: BoundedMap<OpenForm>;
  readonly respond: Respond;
  /** What other bots posted lately, by `channel:bot`. */
  readonly botPosts: BoundedMap<readonly { readonly ts: string; readonly at: number }[]>;
  /** The time the bot started, as Slack writes it: posts before it may have been answered by an earlier run. */
  readonly startedAt: number;
};

/** What is known about a channel. */
export type ChannelFacts = {
  readonly id: string;
  readonly name: string | undefined;
  /** Shared with another company; undefined where Slack does not say. */
  readonly isShared: boolean | undefined;
};

/** A form that somebody has open: where it was asked for, and the way to answer only them. */
export type OpenForm = { readonly channel: string; readonly responseUrl: string };
