import { type BoundedMap, makeBoundedMap } from '../bounded-map.ts';
import { catchUp, spokenIn } from './catch-up.ts';
import type { APIMessage, GatewayGuildCreateDispatchData, GatewayReadyDispatchData } from './discord-js.ts';
import type { Self } from './post.ts';
import { type ChannelPayload, toRoom } from './rooms.ts';
import type { Workplace } from './workplace.ts';

/** On start the posts of the last minutes are looked at: a restart takes no longer. In milliseconds. */
const LOOKED_BACK = 10 * 60 * 1_000;

/** Rooms that are looked at again after a session was lost. */
const RECENT_ROOMS = 200;

/** Clocks differ a little. In milliseconds. */
const OVERLAP = 5_000;

/** What is known of the bot and of how long it listened. */
export type Session = {
  readonly self: () => Self;
  /** Something was heard in a room. */
  readonly heard: (channelId: string) => void;
  /** A session began, for the first time or because the last one could not be resumed: looks for what was missed. */
  readonly begun: (ready: GatewayReadyDispatchData) => Promise<void>;
  readonly guildTold: (guild: GatewayGuildCreateDispatchData) => Promise<void>;
};

type Take = (message: APIMessage) => Promise<void>;

/** What an account of sessions keeps. */
type Account = {
  self: Self;
  readonly roles: Set<string>;
  readonly recent: BoundedMap<true>;
  /** When something was heard last, in milliseconds. */
  lastHeard: number;
  /** From when on something may have been missed. */
  since: number;
};

/** Opens the account of sessions. */
export function openSession(workplace: () => Workplace, take: Take): Session {
  const roles = new Set<string>();
  const start = Date.now() - LOOKED_BACK;
  const self = { userId: '', applicationId: '', roles };
  const account: Account = { self, roles, recent: makeBoundedMap(RECENT_ROOMS), lastHeard: start, since: start };
  return {
    self: () => account.self,
    heard: (channelId) => {
      account.lastHeard = Date.now();
      account.recent.set(channelId, true);
    },
    begun: (ready) => begun(ready, account, workplace(), take),
    guildTold: (guild) => guildTold(guild, account, workplace(), take),
  };
}

async function begun(
  ready: GatewayReadyDispatchData,
  account: Account,
  workplace: Workplace,
  take: Take,
): Promise<void> {
  const { user, application } = ready;
  account.self = { userId: user.id, applicationId: application?.id ?? user.id, roles: account.roles };
  account.since = account.lastHeard - OVERLAP;
  account.lastHeard = Date.now();
  const watched = workplace.settings.channels.filter((name) => /^\d{15,20}$/.test(name));
  const ids = [...new Set([...watched, ...account.recent.keys()])];
  const known = await Promise.all(ids.map((id) => workplace.rooms.get(id)));
  await catchUp(
    known.filter((room) => room !== undefined),
    account.since,
    workplace,
    take,
  );
}

async function guildTold(
  guild: GatewayGuildCreateDispatchData,
  { self, roles, since }: Account,
  workplace: Workplace,
  take: Take,
): Promise<void> {
  for (const role of guild.roles ?? []) if (role.tags?.bot_id === self.userId) roles.add(role.id);
  const listed = roomsOf(guild);
  for (const channel of listed) workplace.rooms.learn(channel);
  await catchUp(await spokenIn(listed.map(toRoom), since, workplace), since, workplace, take);
}

function roomsOf({ id, channels = [], threads = [] }: GatewayGuildCreateDispatchData): readonly ChannelPayload[] {
  return [...channels, ...threads].map((channel) => ({ ...(channel as ChannelPayload), guild_id: id }));
}
