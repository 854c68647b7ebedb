import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './messages.ts';

/** An envelope that was acknowledged. */
export type Acknowledged = { readonly payload: Json | undefined; readonly after: number };

/** The fake's end of Socket Mode. */
export type SocketSide = {
  /** Sends an envelope to the newest connection, waiting for one if need be; resolves with the acknowledgement. */
  readonly deliver: (type: string, payload: Json, more?: Json) => Promise<Acknowledged>;
  /** Sends any text. */
  readonly sendRaw: (text: string) => Promise<void>;
  /** Says that the connection will be closed, as Slack does every few hours. */
  readonly refresh: () => void;
  /** Cuts every connection. */
  readonly cut: () => void;
  /** From now on answers nothing on the connections there are, not even pings. */
  readonly freeze: () => void;
  /** How many connections there were so far, and how many there are. */
  readonly connections: () => number;
  readonly open: () => number;
  readonly connected: () => Promise<WebSocket>;
};

/** Speaks Socket Mode on `/link` of the fake's web server. */
export function socketSide(server: Server): SocketSide {
  const sockets = new WebSocketServer({ server, path: '/link' });
  const waiting = new Map<string, (payload: Json | undefined) => void>();
  const open: WebSocket[] = [];
  const frozen: WebSocket[] = [];
  let count = 0;
  let next = Promise.withResolvers<WebSocket>();
  sockets.on('connection', (socket) => {
    count++;
    open.push(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
    });
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: Json };
      waiting.get(id)?.(payload);
      waiting.delete(id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    next.resolve(socket);
    next = Promise.withResolvers();
  });
  const connected = async () => open.at(-1) ?? next.promise;
  return {
    connected,
    connections: () => count,
    open: () => open.length,
    sendRaw: async (text) => (await connected()).send(text),
    refresh: () => open.at(-1)?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    cut: () => {
      for (const socket of open.splice(0)) socket.terminate();
      for (const socket of frozen.splice(0)) socket.terminate();
    },
    freeze: () => {
      for (const socket of open.splice(0)) {
        socket.pause();
        frozen.push(socket);
      }
    },
    deliver: async (type, payload, more = {}) => {
      const socket = await connected();
      const envelope_id = crypto.randomUUID();
      const sent = Date.now();
      const acknowledged = new Promise<Acknowledged>((resolve) => {
        waiting.set(envelope_id, (answer) => resolve({ payload: answer, after: Date.now() - sent }));
      });
      socket.send(
        JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api', ...more }),
      );
      return acknowledged;
    },
  };
}
