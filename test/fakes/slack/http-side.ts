import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { FakeAnswer, FakeState } from './fake-state.ts';
import type { Json } from './messages.ts';
import { METHODS } from './web-methods.ts';

/** The fake's web server: the Web API, the file host, uploads and response URLs. */
export function httpSide(state: FakeState): Server {
  return createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const path = new URL(request.url ?? '/', origin).pathname;
    const answer = path.startsWith('/api/')
      ? api(state, request, response, path.slice('/api/'.length), origin)
      : other(state, request, response, path);
    answer.catch(() => response.destroy());
  });
}

async function api(
  state: FakeState,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  origin: string,
) {
  const args: Json = Object.fromEntries(new URLSearchParams((await buffer(request)).toString()));
  const token = String(request.headers.authorization ?? '').replace('Bearer ', '');
  state.calls.push({ method, args, token, at: Date.now() });
  const fault = takeFault(state, method, args);
  if (fault) return answerFault(response, fault, () => METHODS[method]?.(state, args, origin));
  if (method === 'chat.postMessage' && isTooSoon(state, String(args['channel']))) {
    return answerFault(response, { kind: 'status', status: 429, retryAfter: 1 }, () => undefined);
  }
  send(response, METHODS[method]?.(state, args, origin) ?? { ok: false, error: 'unknown_method' });
}

function takeFault(state: FakeState, method: string, { channel }: Json): FakeAnswer | undefined {
  const index = state.faults.findIndex((one) => one.method === method && (one.channel ?? channel) === channel);
  return index < 0 ? undefined : state.faults.splice(index, 1)[0]?.answer;
}

function answerFault(response: ServerResponse, answer: FakeAnswer, doIt: () => unknown): void {
  switch (answer.kind) {
    case 'error':
      send(response, { ok: false, error: answer.error, needed: answer.needed });
      return;
    case 'status':
      response.writeHead(
        answer.status,
        answer.retryAfter === undefined ? {} : { 'retry-after': `${answer.retryAfter}` },
      );
      response.end('busy');
      return;
    case 'hang':
      if (answer.done) doIt();
      return;
    default:
      answer satisfies never;
  }
}

/** Slack's one post a second and channel. */
function isTooSoon({ rate }: FakeState, channel: string): boolean {
  if (!rate.enforced) return false;
  const now = Date.now();
  if (now - (rate.last.get(channel) ?? 0) < 1_000) {
    rate.refused++;
    return true;
  }
  rate.last.set(channel, now);
  return false;
}

async function other(state: FakeState, request: IncomingMessage, response: ServerResponse, path: string) {
  const [, kind = '', id = ''] = path.split('/');
  if (kind === 'files') return serveFile(state, request, response, path, decodeURIComponent(id));
  const body = (await buffer(request)).toString();
  if (kind === 'upload') {
    const upload = state.uploads.get(id);
    if (upload) Object.assign(upload, { body, authorization: request.headers.authorization });
  }
  if (kind === 'respond' && id === 'expired') return void response.writeHead(404).end('expired_url');
  if (kind === 'respond') state.responses.push({ ...(JSON.parse(body) as Json), id });
  response.end('ok');
}

async function serveFile(
  state: FakeState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  name: string,
) {
  state.shownTokens.push({ path, token: request.headers.authorization?.replace('Bearer ', '') });
  const file = state.files.get(name);
  if (!file) return void response.writeHead(404).end();
  if (file.redirect !== undefined) return void response.writeHead(302, { location: file.redirect }).end();
  response.writeHead(file.status ?? 200, { 'content-type': file.type ?? 'application/octet-stream' });
  while (file.drip !== undefined && !response.destroyed) {
    response.write('x');
    await setTimeout(file.drip);
  }
  response.end(file.body);
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
