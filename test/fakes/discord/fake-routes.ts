import {
  APPLICATION,
  BOT,
  type FakeGuild,
  GUILD_ID,
  guildCreate,
  makeMessage,
  type Payload,
  type StoredMessage,
} from './fake-guild.ts';
import type { Answered, Asked } from './fake-rest.ts';

/** What the routes work on. */
export type World = {
  readonly guild: FakeGuild;
  readonly gatewayUrl: () => string;
  readonly dispatch: (event: string, data: unknown) => void;
  /** Commands as registered. */
  commands: Payload[];
  /** What an interaction's message is, by the interaction's token. */
  readonly originals: Map<string, StoredMessage>;
};

type Route = readonly [string, RegExp, (world: World, asked: Asked, ids: readonly string[]) => Answered];

const ROUTES: readonly Route[] = [
  ['GET', /^\/gateway\/bot$/, (world) => ok({ url: world.gatewayUrl(), shards: 1, session_start_limit: LIMIT })],
  ['GET', /^\/users\/@me$/, () => ok(BOT)],
  ['GET', /^\/users\/@me\/guilds$/, () => ok([{ id: GUILD_ID, name: 'Helpdesk' }])],
  ['GET', /^\/applications\/@me$/, () => ok(APPLICATION)],
  ['GET', /^\/guilds\/\d+\/channels$/, ({ guild }) => ok(serverOf(guild).channels)],
  ['GET', /^\/guilds\/\d+\/roles$/, ({ guild }) => ok(serverOf(guild).roles)],
  ['GET', /^\/guilds\/\d+\/members\/\d+$/, () => ok({ user: BOT, roles: [] })],
  ['GET', /^\/channels\/(\d+)$/, (world, _, [id = '']) => found(world.guild.channels.get(id), 10003)],
  ['GET', /^\/channels\/(\d+)\/messages$/, (world, asked, [id = '']) => list(world, asked, id)],
  ['POST', /^\/channels\/(\d+)\/messages$/, (world, asked, [id = '']) => post(world, asked, id)],
  ['GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, (world, _, [c, id]) => found(messageOf(world, c, id), 10008)],
  ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, (world, asked, [c, id]) => edit(world, asked, c, id)],
  ['POST', /^\/users\/@me\/channels$/, (world, asked) => openDirect(world, asked)],
  ['DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, (world, _, [c, id]) => remove(world, c, id)],
  [
    'POST',
    /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
    (world, asked, [c, id]) => startThread(world, asked, c, id),
  ],
  ['POST', /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
  ['PATCH', /^\/channels\/(\d+)$/, (world, asked, [id = '']) => patchChannel(world, asked, id)],
  ['GET', /^\/applications\/\d+\/commands$/, (world) => ok(world.commands)],
  ['PUT', /^\/applications\/\d+\/commands$/, (world, asked) => putCommands(world, asked)],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, (world, asked, [, t = '']) => called(world, asked, t)],
  [
    'PATCH',
    /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
    (world, asked, [t = '']) => editOriginal(world, asked, t),
  ],
  ['POST', /^\/webhooks\/\d+\/([^/]+)$/, (_, asked) => ok(makeMessage('0', { ...asked.body, author: BOT }))],
];

const LIMIT = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };

/** The one server, as its creation is told: with its channels and roles. */
function serverOf(guild: FakeGuild) {
  return guildCreate(guild) as { readonly channels: readonly unknown[]; readonly roles: readonly unknown[] };
}

/** Answers a request as Discord would. */
export function answerRoute(world: World, asked: Asked): Answered {
  for (const [method, path, answer] of ROUTES) {
    const match = path.exec(asked.path);
    if (match && method === asked.method) return answer(world, asked, match.slice(1));
  }
  return refused(404, 0, '404: Not Found');
}

/** An error as Discord words it. */
export function refused(status: number, code: number, message = 'refused'): Answered {
  return { status, json: { message, code } };
}

function ok(json: unknown): Answered {
  return { status: 200, json };
}

function found(thing: unknown, code: number): Answered {
  return thing === undefined ? refused(404, code) : ok(thing);
}

function messageOf({ guild }: World, channel = '', id = ''): StoredMessage | undefined {
  return guild.messages.get(channel)?.find((message) => message.id === id);
}

function list({ guild }: World, { query }: Asked, id: string): Answered {
  if (!guild.channels.has(id)) return refused(404, 10003);
  const after = BigInt(query.get('after') ?? '0');
  const all = (guild.messages.get(id) ?? []).filter((message) => BigInt(message.id) > after);
  const most = Number(query.get('limit') ?? 50);
  return ok((query.has('after') ? all.slice(0, most) : all.slice(-most)).toReversed());
}

function post(world: World, { body, files }: Asked, id: string): Answered {
  const channel = world.guild.channels.get(id);
  if (!channel) return refused(404, 10003);
  if ((channel['thread_metadata'] as Payload | undefined)?.['locked']) return refused(400, 160005);
  const all = world.guild.messages.get(id) ?? [];
  const { nonce } = body;
  const before = nonce !== undefined && body['enforce_nonce'] ? all.find((m) => m['nonce'] === nonce) : undefined;
  if (before) return ok(before);
  const message = makeMessage(id, {
    ...body,
    content: body['content'] ?? '',
    author: BOT,
    application_id: APPLICATION.id,
    uploaded: files,
    ...(channel['guild_id'] ? { guild_id: GUILD_ID } : {}),
  });
  world.guild.messages.set(id, [...all, message]);
  world.dispatch('MESSAGE_CREATE', message);
  return ok(message);
}

/** Nothing in a thread that was put away can be changed; a new post takes it out again. */
function isArchived({ guild }: World, channel: string): boolean {
  return (guild.channels.get(channel)?.['thread_metadata'] as Payload | undefined)?.['archived'] === true;
}

function edit(world: World, { body, files }: Asked, channel = '', id = ''): Answered {
  const message = messageOf(world, channel, id);
  if (!message) return refused(404, 10008);
  if (isArchived(world, channel)) return refused(400, 50083, 'Thread is archived');
  Object.assign(message, body, { edited_timestamp: new Date().toISOString(), uploaded: files });
  return ok(message);
}

function remove(world: World, channel = '', id = ''): Answered {
  const all = world.guild.messages.get(channel) ?? [];
  if (!all.some((message) => message.id === id)) return refused(404, 10008);
  if (isArchived(world, channel)) return refused(400, 50083, 'Thread is archived');
  world.guild.messages.set(
    channel,
    all.filter((message) => message.id !== id),
  );
  world.dispatch('MESSAGE_DELETE', { id, channel_id: channel, guild_id: GUILD_ID });
  return { status: 204 };
}

function startThread(world: World, { body }: Asked, channel = '', id = ''): Answered {
  if (world.guild.channels.has(id)) return refused(400, 160004, 'A thread has already been created for this message');
  if (!messageOf(world, channel, id)) return refused(404, 10008);
  const thread = {
    ...{ id, type: 11, guild_id: GUILD_ID, parent_id: channel, owner_id: BOT.id, name: body['name'] },
    thread_metadata: { archived: false, locked: false, auto_archive_duration: 1440 },
  };
  world.guild.channels.set(id, thread);
  world.dispatch('THREAD_CREATE', thread);
  return { status: 201, json: thread };
}

function patchChannel(world: World, { body }: Asked, id: string): Answered {
  const channel = world.guild.channels.get(id);
  if ((channel?.['thread_metadata'] as Payload | undefined)?.['locked']) return refused(403, 50013);
  const { name, ...state } = body;
  if (channel) {
    Object.assign(channel, name === undefined ? {} : { name });
    Object.assign(channel, { thread_metadata: { ...(channel['thread_metadata'] as Payload), ...state } });
  }
  return found(channel, 10003);
}

/** There is one direct channel, whoever is asked for: the other person may refuse messages by a fault. */
function openDirect({ guild }: World, { body }: Asked): Answered {
  const direct = [...guild.channels.values()].find(({ recipients }) =>
    (recipients as { readonly id: string }[] | undefined)?.some(({ id }) => id === body['recipient_id']),
  );
  return found(direct, 50033);
}

function putCommands(world: World, { body }: Asked): Answered {
  world.commands = body as unknown as Payload[];
  return ok(world.commands);
}

/** A deferred answer (5) is a message of its own; a deferred update (6) changes the one with the button. */
function called({ originals }: World, { body }: Asked, token: string): Answered {
  if (body['type'] === 5) originals.delete(token);
  return { status: 204 };
}

function editOriginal(world: World, { body, files }: Asked, token: string): Answered {
  const message = world.originals.get(token) ?? makeMessage('0', { author: BOT });
  world.originals.set(token, message);
  Object.assign(message, body, { uploaded: files });
  return ok(message);
}
