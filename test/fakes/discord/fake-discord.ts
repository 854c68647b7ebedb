import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import {
  APPLICATION,
  BOT,
  CHANNELS,
  type FakeGuild,
  GUILD_ID,
  HANAKO,
  makeGuild,
  makeMessage,
  type Payload,
  type StoredMessage,
} from './fake-guild.ts';
import { type FakeRate, makeRateCheck } from './fake-rate.ts';
import { type Answered, type Asked, startFakeRest } from './fake-rest.ts';
import { answerRoute, type World } from './fake-routes.ts';
import { snowflake } from './snowflake.ts';

/** A fault: answers what it matches, as often as it says, in place of the server. */
export type Fault = { readonly when: (asked: Asked) => boolean; readonly answer: Answered; times: number };

/** A Discord to talk to over loopback: REST, gateway, and the files people attach. */
export type FakeDiscord = {
  /** What DISCORD_API_URL is set to. */
  readonly apiUrl: string;
  readonly origin: string;
  readonly gateway: FakeGateway;
  readonly guild: FakeGuild;
  readonly world: World;
  readonly asked: Asked[];
  readonly faults: Fault[];
  readonly files: Map<string, Answered>;
  readonly rate: FakeRate;
  /** Somebody writes a message. */
  readonly say: (content: string, parts?: Payload, channel?: string) => StoredMessage;
  /** Somebody uses a command, a button or a form; returns the interaction's token. */
  readonly interact: (type: number, data: Payload, parts?: Payload) => string;
  /** What the bot has posted in a channel or thread. */
  readonly answersIn: (channel: string) => readonly StoredMessage[];
  readonly stop: () => Promise<void>;
};

/** Starts everything on ports of the system's choice. */
export async function startFakeDiscord(): Promise<FakeDiscord> {
  const guild = makeGuild();
  const gateway = await startFakeGateway(guild);
  const asked: Asked[] = [];
  const faults: Fault[] = [];
  const files = new Map<string, Answered>();
  const world: World = {
    guild,
    gatewayUrl: () => gateway.url,
    dispatch: gateway.dispatch,
    commands: [],
    originals: new Map(),
  };
  const rate: FakeRate = { enforced: false, refused: 0 };
  const tooFast = makeRateCheck(rate);
  const rest = await startFakeRest((request) => {
    asked.push(request);
    const fault = faults.find(({ when, times }) => times > 0 && when(request));
    if (fault) {
      fault.times -= 1;
      return fault.answer;
    }
    return files.get(request.path) ?? tooFast(request) ?? answerRoute(world, request);
  });
  return {
    apiUrl: `${rest.origin}/api`,
    origin: rest.origin,
    ...{ gateway, guild, world, asked, faults, files, rate },
    say: (content, parts = {}, channel = CHANNELS.help) => say(world, content, parts, channel),
    interact: (type, data, parts = {}) => interact(world, type, data, parts),
    answersIn: (channel) => (guild.messages.get(channel) ?? []).filter(({ author }) => author.id === BOT.id),
    stop: async () => {
      await gateway.stop();
      await rest.stop();
    },
  };
}

function say(world: World, content: string, parts: Payload, channel: string): StoredMessage {
  const place = world.guild.channels.get(channel);
  const message = makeMessage(channel, {
    content,
    ...(place?.['guild_id'] ? { guild_id: GUILD_ID } : { channel_type: 1 }),
    ...parts,
  });
  world.guild.messages.set(channel, [...(world.guild.messages.get(channel) ?? []), message]);
  world.dispatch('MESSAGE_CREATE', message);
  return message;
}

function interact(world: World, type: number, data: Payload, parts: Payload): string {
  const id = snowflake();
  const token = `token-${id}`;
  const channel = (parts['channel_id'] as string | undefined) ?? CHANNELS.help;
  const message = parts['message'] as StoredMessage | undefined;
  if (message) world.originals.set(token, message);
  world.dispatch('INTERACTION_CREATE', {
    ...{ id, token, type, data, application_id: APPLICATION.id, version: 1, locale: 'en-US' },
    ...{ channel_id: channel, channel: world.guild.channels.get(channel), guild_id: GUILD_ID },
    ...{ member: { user: HANAKO, roles: [], permissions: '0' }, entitlements: [], attachment_size_limit: 10_485_760 },
    ...parts,
  });
  return token;
}
