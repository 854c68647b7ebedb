import { WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT, type FakeGuild, GUILD_ID, guildCreate, type Payload } from './fake-guild.ts';

/** The gateway of the fake. */
export type FakeGateway = {
  readonly url: string;
  readonly identifies: Payload[];
  readonly resumes: Payload[];
  /** Sends an event to the connected bot; while it is away the event is kept for a resume. */
  readonly dispatch: (event: string, data: unknown) => void;
  /** Closes the connection with a code. */
  readonly drop: (code: number) => void;
  /** Whether a resume is granted; refused for good otherwise. */
  resumes_granted: boolean;
  /** Closes instead of answering an identify. */
  refuseIdentifyWith: number | undefined;
  readonly stop: () => Promise<void>;
};

type Session = { sequence: number; socket: WebSocket | undefined; readonly sent: { s: number; frame: string }[] };

/** Opens a gateway on a port of the system's choice. */
export async function startFakeGateway(guild: FakeGuild): Promise<FakeGateway> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const session: Session = { sequence: 0, socket: undefined, sent: [] };
  const gateway: FakeGateway = {
    url: `ws://127.0.0.1:${port}`,
    identifies: [],
    resumes: [],
    dispatch: (event, data) => send(session, event, data),
    drop: (code) => {
      const { socket } = session;
      session.socket = undefined;
      socket?.close(code);
    },
    resumes_granted: true,
    refuseIdentifyWith: undefined,
    stop: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  server.on('connection', (socket) => talk(socket, session, gateway, guild));
  return gateway;
}

function talk(socket: WebSocket, session: Session, gateway: FakeGateway, guild: FakeGuild): void {
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 30_000 } }));
  socket.on('message', (raw) => {
    const { op, d } = JSON.parse(String(raw)) as { op: number; d: Payload };
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) identify(socket, d, session, gateway, guild);
    if (op === 6) resume(socket, d, session, gateway);
  });
}

function identify(socket: WebSocket, data: Payload, session: Session, gateway: FakeGateway, guild: FakeGuild): void {
  gateway.identifies.push(data);
  if (gateway.refuseIdentifyWith !== undefined) {
    socket.close(gateway.refuseIdentifyWith);
    return;
  }
  Object.assign(session, { socket, sequence: 0 });
  session.sent.length = 0;
  send(session, 'READY', {
    v: 10,
    user: BOT,
    guilds: [{ id: GUILD_ID, unavailable: true }],
    session_id: 'session',
    resume_gateway_url: gateway.url,
    shard: [0, 1],
    application: APPLICATION,
  });
  send(session, 'GUILD_CREATE', guildCreate(guild));
}

function resume(socket: WebSocket, data: Payload, session: Session, gateway: FakeGateway): void {
  gateway.resumes.push(data);
  if (!gateway.resumes_granted) {
    socket.send(JSON.stringify({ op: 9, d: false }));
    return;
  }
  session.socket = socket;
  for (const { s, frame } of session.sent) if (s > Number(data['seq'])) socket.send(frame);
  send(session, 'RESUMED', {});
}

function send(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const frame = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
  session.sent.push({ s: session.sequence, frame });
  if (session.sent.length > 5_000) session.sent.shift();
  if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(frame);
}
