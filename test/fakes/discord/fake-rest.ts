import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Payload } from './fake-guild.ts';

/** A request the bot made. */
export type Asked = {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Payload;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly authorization: string | undefined;
  readonly at: number;
};

/** What the server answers: a status, and JSON where there is any. */
export type Answered = {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
};

/** Decides what is answered. */
export type Answering = (asked: Asked) => Answered | Promise<Answered>;

/** Listens on a port of the system's choice. */
export async function startFakeRest(answering: Answering) {
  const server = createServer((request, response) => {
    void read(request).then(async (asked) => write(response, await answering(asked)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const type = request.headers['content-type'] ?? '';
  const { body, files } = await bodyOf(Buffer.concat(pieces), type);
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(pathname.replace(/^\/api\/v10/, '')),
    query: searchParams,
    body,
    files,
    authorization: request.headers.authorization,
    at: Date.now(),
  };
}

async function bodyOf(bytes: Buffer, type: string): Promise<Pick<Asked, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: {}, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString()) as Payload, files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    body: JSON.parse(String(form.get('payload_json'))) as Payload,
    files: await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))),
  };
}

function write(response: ServerResponse, { status, json, headers, bytes }: Answered): void {
  response.writeHead(status, { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(bytes ?? (json === undefined ? undefined : JSON.stringify(json)));
}
