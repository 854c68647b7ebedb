import { BOT, type FakeMessage, type FakeState, nextTs } from './fake-state.ts';
import type { Json } from './messages.ts';

type Method = (state: FakeState, args: Json, origin: string) => Json;

const OK = { ok: true };

/** The methods of Slack's Web API that the bot uses, as far as it uses them. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': () => ({ ...OK, ...BOT }),
  'apps.connections.open': (_state, _args, origin) => ({ ...OK, url: `${origin.replace('http', 'ws')}/link` }),
  'conversations.info': ({ channels }, { channel }) => {
    const known = channels.get(String(channel)) ?? { id: channel, name: 'mail-help' };
    return { ...OK, channel: { is_member: true, is_ext_shared: false, ...known } };
  },
  'users.info': ({ users }, { user }) => {
    const known = users.get(String(user));
    return known ? { ...OK, user: known } : { ok: false, error: 'user_not_found' };
  },
  'files.info': ({ fileInfos }, { file }) => {
    const known = fileInfos.get(String(file));
    return known ? { ...OK, file: known } : { ok: false, error: 'file_not_found' };
  },
  'conversations.replies': ({ messages }, { channel, ts, oldest = 0 }) => {
    const isAsked = (one: FakeMessage) => one.ts === ts || (one.thread_ts === ts && Number(one.ts) >= Number(oldest));
    const thread = messages.filter((one) => one.channel === channel && isAsked(one));
    return thread.length > 0 ? { ...OK, messages: thread } : { ok: false, error: 'thread_not_found' };
  },
  'users.conversations': ({ messages, channels }) => {
    const ids = [...new Set(messages.map(({ channel }) => channel))];
    return { ...OK, channels: ids.map((id) => ({ id, ...channels.get(id) })) };
  },
  'conversations.history': ({ messages }, { channel, oldest = 0, latest = 1e12, limit }) => {
    const posts = messages.filter((one) => one.channel === channel && (one.thread_ts ?? one.ts) === one.ts);
    const asked = posts
      .filter(({ ts }) => Number(ts) >= Number(oldest) && Number(ts) < Number(latest))
      .map((post) => withReplies(post, messages));
    return { ...OK, messages: asked.toReversed().slice(0, Number(limit)) };
  },
  'chat.postMessage': (state, args) => {
    const ts = nextTs();
    state.messages.push({
      ...parsed(args),
      ts,
      posted_at: Date.now(),
      type: 'message',
      user: BOT.user_id,
      bot_id: BOT.bot_id,
    } as unknown as FakeMessage);
    return { ...OK, channel: args['channel'], ts };
  },
  'chat.postEphemeral': (state, args) => {
    state.responses.push({ ...parsed(args), by: 'chat.postEphemeral' });
    return { ...OK, message_ts: nextTs() };
  },
  'chat.update': (state, args) => {
    const index = state.messages.findIndex(({ channel, ts }) => channel === args['channel'] && ts === args['ts']);
    const before = state.messages[index];
    if (!before) return { ok: false, error: 'message_not_found' };
    state.messages[index] = { ...before, ...parsed(args), edited: { user: BOT.user_id } } as FakeMessage;
    return { ...OK, channel: args['channel'], ts: args['ts'] };
  },
  'chat.delete': (state, args) => {
    const index = state.messages.findIndex(({ channel, ts }) => channel === args['channel'] && ts === args['ts']);
    if (index < 0) return { ok: false, error: 'message_not_found' };
    state.messages.splice(index, 1);
    return OK;
  },
  'views.open': (state, args) => {
    const id = `V${state.views.size + 1}`;
    state.views.set(id, parsed(args)['view'] as Json);
    return { ...OK, view: { id } };
  },
  'views.update': (state, args) => {
    state.views.set(String(args['view_id']), parsed(args)['view'] as Json);
    return OK;
  },
  'reactions.add': ({ reactions }, { name, timestamp }) => {
    reactions.push(`${String(name)}+${String(timestamp)}`);
    return OK;
  },
  'reactions.remove': ({ reactions }, { name, timestamp }) => {
    reactions.push(`${String(name)}-${String(timestamp)}`);
    return OK;
  },
  'files.getUploadURLExternal': (state, { filename }, origin) => {
    const id = `F${state.uploads.size + 1}`;
    state.uploads.set(id, { body: '', filename: String(filename), authorization: undefined });
    return { ...OK, upload_url: `${origin}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (state, args) => {
    const { channel_id: channel, thread_ts, files } = parsed(args);
    const message = { channel, thread_ts, ts: nextTs(), user: BOT.user_id, bot_id: BOT.bot_id, files, text: '' };
    state.messages.push(message as unknown as FakeMessage);
    return { ...OK, files };
  },
};

/** A post as conversations.history gives it: without its channel, with who replied (five users at most). */
function withReplies({ channel, ...post }: FakeMessage, messages: readonly FakeMessage[]): Json {
  const replies = messages.filter((one) => one.channel === channel && one.thread_ts === post.ts && one.ts !== post.ts);
  if (replies.length === 0) return post;
  const users = [...new Set(replies.map((one) => one['user']))].slice(0, 5);
  const latest = Math.max(...replies.map(({ ts }) => Number(ts))).toFixed(6);
  return { ...post, thread_ts: post.ts, reply_count: replies.length, reply_users: users, latest_reply: latest };
}

/** The SDK sends form fields, objects in them as JSON. */
function parsed(args: Json): Json {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, fieldOf(value)]));
}

function fieldOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
