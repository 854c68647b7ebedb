import type { Running, StartAdapter } from '../adapter.ts';
import { openWorkInHand, type WorkInHand } from '../work-in-hand.ts';
import { makeCalls } from './calls.ts';
import { discordFaultLine } from './discord-fault.ts';
import { GatewayDispatchEvents as Event } from './discord-js.ts';
import type { DiscordSettings } from './discord-settings.ts';
import { DISCORD_TIMING, type DiscordTiming } from './discord-timing.ts';
import { makeGateway } from './gateway.ts';
import { type Intake, openIntake } from './intake.ts';
import { openInteractions } from './interactions.ts';
import type { Listeners } from './listeners.ts';
import { registerCommands } from './register-commands.ts';
import { openRooms, type Rooms } from './rooms.ts';
import { openSession, type Session } from './session.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Says how Discord is started with these settings. */
export function startDiscord(settings: DiscordSettings, timing: DiscordTiming = DISCORD_TIMING): StartAdapter {
  return (desk, log) => start({ settings, timing, desk, log });
}

type Given = Pick<Workplace, 'settings' | 'timing' | 'desk' | 'log'>;

async function start(given: Given): Promise<Running> {
  const { settings, timing, log } = given;
  const work = openWorkInHand((fault) => log(`discord: a message could not be answered: ${discordFaultLine(fault)}`));
  const session: Session = openSession(
    () => workplace,
    (message) => intake.posted(message, true),
  );
  const listeners: { current: Listeners } = { current: {} };
  const gateway = makeGateway(settings, (event) => listeners.current[event], log);
  const calls = makeCalls(gateway.rest, gateway.unbound, () => session.self().applicationId);
  const rooms = openRooms(calls.channel);
  const workplace = openWorkplace({ ...given, calls, rooms, self: session.self });
  const intake = openIntake(workplace, work.run);
  listeners.current = listenersOf(session, rooms, intake, openInteractions(workplace), work);
  await gateway.open();
  await registerCommands(calls, log);
  return {
    greeting: greeting(settings),
    ended: gateway.ended,
    stop: async () => {
      listeners.current = {};
      intake.flush();
      await work.finish(timing.stop);
      await gateway.close();
    },
  };
}

function greeting({ channels }: DiscordSettings): string {
  const where =
    channels.length === 0
      ? 'mentions, direct messages and /bounce'
      : `${channels.join(', ')}; mentions, direct messages and /bounce`;
  return `Discord: connected; listening to ${where}`;
}

function listenersOf(
  session: Session,
  rooms: Rooms,
  intake: Intake,
  interact: ReturnType<typeof openInteractions>,
  work: WorkInHand,
): Listeners {
  const deleted = (channelId: string, id: string) => work.run(() => intake.deleted({ channelId, id }));
  return {
    [Event.Ready]: (ready) => work.run(() => session.begun(ready)),
    [Event.GuildCreate]: (guild) => work.run(() => session.guildTold(guild)),
    [Event.MessageCreate]: (message) => {
      session.heard(message.channel_id);
      work.run(() => intake.posted(message));
    },
    [Event.MessageUpdate]: (message) => work.run(() => intake.edited(message)),
    [Event.MessageDelete]: ({ channel_id, id }) => deleted(channel_id, id),
    [Event.MessageDeleteBulk]: ({ channel_id, ids }) => {
      for (const id of ids) deleted(channel_id, id);
    },
    [Event.InteractionCreate]: (interaction) => work.run(() => interact(interaction)),
    [Event.ChannelCreate]: rooms.learn,
    [Event.ChannelUpdate]: rooms.learn,
    [Event.ChannelDelete]: ({ id }) => rooms.forget(id),
    [Event.ThreadCreate]: rooms.learn,
    [Event.ThreadUpdate]: rooms.learn,
    [Event.ThreadDelete]: ({ id }) => rooms.forget(id),
  };
}
