import { snowflake } from './snowflake.ts';

/** A JSON object of Discord's API. */
export type Payload = Record<string, unknown>;

/** A message as the fake keeps it. */
export type StoredMessage = Payload & {
  readonly id: string;
  readonly channel_id: string;
  content: string;
  readonly author: Payload & { readonly id: string };
};

/** The bot as the fake knows it. */
export const BOT = { id: '900000000000000001', username: 'Bounce Desk', bot: true, discriminator: '0', avatar: null };

/** The bot's application. */
export const APPLICATION = { id: '900000000000000002', flags: 1 << 18 };

/** The one server there is. */
export const GUILD_ID = '800000000000000001';

/** Somebody who writes. */
export const HANAKO = {
  id: '700000000000000001',
  username: 'hanako',
  global_name: '花子',
  discriminator: '0',
  avatar: null,
};

/** Somebody else. */
export const TARO = { id: '700000000000000002', username: 'taro', global_name: null, discriminator: '0', avatar: null };

/** The channels of the server: a watched one, another, a forum, and a direct message with Hanako. */
export const CHANNELS = {
  help: '600000000000000001',
  talk: '600000000000000002',
  forum: '600000000000000003',
  direct: '600000000000000004',
} as const;

/** What the server holds. */
export type FakeGuild = {
  readonly channels: Map<string, Payload & { readonly id: string; type: number }>;
  readonly messages: Map<string, StoredMessage[]>;
};

/** A server at its beginning. */
export function makeGuild(): FakeGuild {
  const channels = new Map<string, Payload & { readonly id: string; type: number }>();
  const add = (id: string, type: number, more: Payload) => channels.set(id, { id, type, ...more });
  const guild = { guild_id: GUILD_ID, permission_overwrites: [], parent_id: null, position: 0 };
  add(CHANNELS.help, 0, { ...guild, name: 'mail-help' });
  add(CHANNELS.talk, 0, { ...guild, name: 'talk' });
  add(CHANNELS.forum, 15, { ...guild, name: 'mail-forum', available_tags: [] });
  add(CHANNELS.direct, 1, { recipients: [HANAKO] });
  return { channels, messages: new Map() };
}

/** Makes a message as Discord sends it. */
export function makeMessage(channelId: string, parts: Payload = {}): StoredMessage {
  const id = (parts['id'] as string | undefined) ?? snowflake();
  return {
    id,
    channel_id: channelId,
    author: HANAKO,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...parts,
  } as StoredMessage;
}

/** View Channels, Send Messages, Read Message History: what everybody may in a new server, as far as it matters. */
const EVERYONE_MAY = '68608';

/** The server as GUILD_CREATE tells it. */
export function guildCreate({ channels, messages }: FakeGuild): Payload {
  const all = [...channels.values()].filter(({ type }) => type !== 1);
  const withLast = all.map((channel) => ({
    ...channel,
    last_message_id: messages.get(channel.id)?.at(-1)?.id ?? null,
  }));
  return {
    id: GUILD_ID,
    name: 'Helpdesk',
    owner_id: HANAKO.id,
    roles: [
      {
        id: GUILD_ID,
        name: '@everyone',
        permissions: EVERYONE_MAY,
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
      },
    ],
    emojis: [],
    features: [],
    channels: withLast.filter(({ type }) => type !== 11),
    threads: withLast.filter(({ type }) => type === 11),
    members: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 2,
    large: false,
    unavailable: false,
    joined_at: new Date().toISOString(),
    preferred_locale: 'en-US',
  };
}
