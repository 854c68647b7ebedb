import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventBody } from '../../fakes/slack/fake-slack.ts';
import { BOT, nextTs } from '../../fakes/slack/fake-state.ts';
import { answersTo, BOUNCE, openScene, pause, type Scene } from './slack-scene.ts';

const SECRET = 'signing-secret';
let scene: Scene;
let address: string;

beforeAll(async () => {
  scene = await openScene({ settings: { way: { kind: 'http', signingSecret: SECRET, port: 0 } } });
  const port = /port (\d+)/.exec(scene.running.greeting)?.[1];
  address = `http://127.0.0.1:${port}/slack/events`;
});
afterAll(() => scene.close());

function post(body: string, { secret = SECRET, age = 0, type = 'application/json' } = {}): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1_000) - age;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = { 'content-type': type, 'x-slack-request-timestamp': `${timestamp}`, 'x-slack-signature': signature };
  return fetch(address, { method: 'POST', body, headers });
}

function message(text: string) {
  const event = { channel: 'C0000001', user: 'U0000001', type: 'message', ts: nextTs(), text };
  scene.fake.state.messages.push(event);
  return event;
}

it('answers the challenge', async () => {
  const response = await post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
  expect(await response.text()).toContain('abc');
});

it('takes events, acknowledged at once, answered once although sent again', async () => {
  const event = message(BOUNCE);
  const body = JSON.stringify(eventBody({ channel_type: 'channel', ...event }));
  const started = Date.now();
  expect((await post(body)).status).toBe(200);
  expect(Date.now() - started).toBeLessThan(1_000);
  expect((await post(body)).status).toBe(200);
  await answersTo(scene, event);
});

it('takes the command', async () => {
  const fields = {
    command: '/bounce',
    text: 'help',
    user_id: 'U1',
    channel_id: 'C1',
    team_id: BOT.team_id,
    trigger_id: 't',
  };
  const body = new URLSearchParams({ ...fields, response_url: `${scene.fake.origin}/respond/http` }).toString();
  expect((await post(body, { type: 'application/x-www-form-urlencoded' })).status).toBe(200);
  await pause(200);
  expect(scene.fake.state.responses.at(-1)?.['text']).toContain('/bounce');
});

it.each([
  ['with another secret', { secret: 'wrong' }],
  ['from ten minutes ago', { age: 600 }],
])('refuses a request %s', async (_what, how) => {
  const event = message(BOUNCE);
  expect((await post(JSON.stringify(eventBody(event)), how)).status).toBe(401);
  await pause(200);
  expect(scene.fake.answers(event)).toEqual([]);
});

it('refuses a body beyond the limit', async () => {
  expect((await post(JSON.stringify({ text: 'x'.repeat(3_000_000) }))).status).toBe(413);
});

it('says which port it cannot listen on', async () => {
  const other = createServer().listen(0);
  const { port } = other.address() as AddressInfo;
  const settings = { way: { kind: 'http', signingSecret: SECRET, port } } as const;
  await expect(openScene({ fake: scene.fake, settings })).rejects.toThrow(/SLACK_PORT.*EADDRINUSE/);
  other.close();
});
