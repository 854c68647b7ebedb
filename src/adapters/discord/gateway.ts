import type { EventEmitter } from 'node:events';
import { ConfigError } from '../../config-error.ts';
import { discordFaultLine } from './discord-fault.ts';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, REST } from './discord-js.ts';
import type { DiscordSettings } from './discord-settings.ts';
import { closeReason, loginError } from './gateway-close.ts';
import { LISTENED, type Listeners } from './listeners.ts';
import { withoutNulls } from './without-nulls.ts';

/** A connection to Discord. */
export type Gateway = {
  readonly rest: REST;
  /** For calls that need no token and are bound to no limit of the bot's. */
  readonly unbound: REST;
  /** Connects; rejects with a ConfigError where that cannot be. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Resolves with a reason where Discord ended it for good. */
  readonly ended: Promise<string>;
};

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.MessageContent,
  GatewayIntentBits.DirectMessages,
];

/**
 * Makes a connection through discord.js that hands on the payloads as Discord sends them.
 *
 * discord.js keeps the session; it is spared the events themselves. Its cache hides a message whose copy it has seen in
 * a forward and tells nothing of channels it does not hold, and it dies of a payload it does not expect.
 */
export function makeGateway(
  { token, apiUrl }: DiscordSettings,
  listener: <E extends keyof Listeners>(event: E) => Listeners[E],
  log: (line: string) => void,
): Gateway {
  const options = apiUrl === undefined ? {} : { api: apiUrl };
  const client = new Client({
    intents: INTENTS,
    allowedMentions: { parse: [], repliedUser: false },
    rest: options,
  });
  (client as EventEmitter).on(Events.Raw, (packet: Packet) => {
    const event = LISTENED.find((known) => known === packet.t);
    if (packet.t !== GatewayDispatchEvents.Ready && packet.t !== GatewayDispatchEvents.Resumed) packet.t = TAKEN;
    if (!event) return;
    withoutNulls(packet.d);
    listener(event)?.(packet.d as never);
  });
  client.on(Events.Error, (error) => log(`discord: ${discordFaultLine(error)}`));
  client.on(Events.ShardReconnecting, () => log('discord: the connection broke; connecting again'));
  const ended = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(closeReason(code)));
    client.on(Events.Invalidated, () => resolve(closeReason(4004)));
  });
  const unbound = new REST(options);
  return { rest: client.rest, unbound, open: () => open(client, token), close: () => close(client), ended };
}

/** discord.js tells of a lost connection even where it is told to end it. */
async function close(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}

/** An event as it comes from the gateway: its name and its data. */
type Packet = { t: string; readonly d: unknown };

/** A name no handler of discord.js has. */
const TAKEN = 'TAKEN';

async function open(client: Client, token: string): Promise<void> {
  try {
    await client.login(token);
  } catch (error) {
    const { where, what, remedy } = loginError(error);
    throw new ConfigError(where, what, remedy);
  }
}
