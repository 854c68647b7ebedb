import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { BOT, type FakeMessage, type FakeState, freshState, nextTs } from './fake-state.ts';
import { httpSide } from './http-side.ts';
import type { Json } from './messages.ts';
import { type Acknowledged, type SocketSide, socketSide } from './socket-side.ts';

/** A Slack to talk to over loopback. */
export type FakeSlack = {
  readonly state: FakeState;
  readonly socket: SocketSide;
  readonly origin: string;
  readonly apiUrl: string;
  /** Somebody posts: the message stands in the channel and goes out as an event. */
  readonly post: (message: Json) => Promise<FakeMessage>;
  /** Sends an event only. */
  readonly event: (event: Json, more?: { readonly body?: Json; readonly envelope?: Json }) => Promise<Acknowledged>;
  /** Our messages below a post. */
  readonly answers: (post: FakeMessage) => readonly FakeMessage[];
  readonly close: () => Promise<void>;
};

/** Opens a workspace on a port of the system's choice. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const state = freshState();
  const server = httpSide(state);
  const socket = socketSide(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const event: FakeSlack['event'] = (inner, { body = {}, envelope = {} } = {}) =>
    socket.deliver('events_api', { ...eventBody(inner), ...body }, envelope);
  return {
    ...{ state, socket, origin, event },
    apiUrl: `${origin}/api/`,
    post: async (parts) => {
      const message = { channel: 'C0000001', user: 'U0000001', type: 'message', ts: nextTs(), ...parts } as FakeMessage;
      state.messages.push(message);
      await event({ channel_type: 'channel', ...message });
      return message;
    },
    answers: ({ channel, ts, thread_ts }) =>
      state.messages.filter(
        (one) => one.channel === channel && one.thread_ts === (thread_ts ?? ts) && one['user'] === BOT.user_id,
      ),
    close: async () => {
      socket.cut();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The outer body of an event (https://docs.slack.dev/apis/events-api#callback-field). */
export function eventBody(event: Json): Json {
  return {
    token: 'fake',
    team_id: BOT.team_id,
    api_app_id: 'A0000BOT',
    type: 'event_callback',
    event_id: `Ev${nextTs()}`,
    event_time: Math.floor(Date.now() / 1_000),
    is_ext_shared_channel: false,
    authorizations: [{ team_id: BOT.team_id, user_id: BOT.user_id, is_bot: true }],
    event,
  };
}
