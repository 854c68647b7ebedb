import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from './fakes/discord/fake-discord.ts';
import { type FakeSlack, startFakeSlack } from './fakes/slack/fake-slack.ts';
import { startDesk } from './run-desk.ts';

// `npm start` with the tokens of chats; without any it is started in start.test.ts.

const BOUNCE = '550 5.1.1 <saburo@example.com>: Recipient address rejected: User unknown';
const LONG = 60_000;

type Program = { readonly process: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

let home: string;
let discord: FakeDiscord;
let slack: FakeSlack;
let program: Program | undefined;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'bounce-desk-'));
  [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
});
afterEach(async () => {
  program?.process.kill('SIGKILL');
  await program?.ended;
  program = undefined;
  await Promise.all([discord.stop(), slack.close()]);
  rmSync(home, { recursive: true });
});

/** Starts the program with this .env, in a folder that holds nothing else. */
function start(settings: Readonly<Record<string, string | number>>): Program {
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(home, '.env'), lines.join(''));
  const child = startDesk([], { cwd: home });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  program = { process: child, said: () => said, ended };
  return program;
}

const onDiscord = () => ({ DISCORD_TOKEN: 'abc', DISCORD_CHANNELS: 'mail-help', DISCORD_API_URL: discord.apiUrl });
const onSlack = () => ({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: slack.apiUrl });

async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = Date.now() + LONG - 5_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never happened: ${what}; it said: ${program?.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function says({ said }: Program, words: RegExp): Promise<string> {
  return until(`says ${words}`, () => words.exec(said())?.[0]);
}

async function answersOnDiscord(): Promise<void> {
  const { id } = discord.say(BOUNCE);
  await until('an answer on Discord', () => JSON.stringify(discord.answersIn(id)).includes('saburo@example.com'));
}

async function answersOnSlack(): Promise<void> {
  const post = await slack.post({ text: BOUNCE });
  await until('an answer on Slack', () => JSON.stringify(slack.answers(post)).includes('saburo@example.com'));
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isOpen(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function endsWell({ process: child, said, ended }: Program): Promise<void> {
  const before = said();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said()).toBe(before);
}

describe('npm start', { timeout: LONG }, () => {
  it('with Discord alone answers there, opens no page, and ends on SIGTERM', async () => {
    const PORT = await freePort();
    const running = start({ ...onDiscord(), PORT });
    await says(running, /Discord: connected; listening to mail-help/);
    await answersOnDiscord();
    expect(await isOpen(PORT)).toBe(false);
    expect(running.said()).not.toContain('Slack');
    await endsWell(running);
  });

  it('with Slack alone answers there, and opens no page', async () => {
    const PORT = await freePort();
    const running = start({ ...onSlack(), PORT });
    await says(running, /Slack: @\S+ in .*Socket Mode/);
    await answersOnSlack();
    expect(await isOpen(PORT)).toBe(false);
    expect(running.said()).not.toContain('Discord');
    await endsWell(running);
  });

  it('with both answers on both, in one process', async () => {
    const running = start({ ...onDiscord(), ...onSlack() });
    await says(running, /Slack: @/);
    await says(running, /Discord: connected/);
    await Promise.all([answersOnDiscord(), answersOnSlack()]);
    await endsWell(running);
  });

  it('with both goes on with the other where one token is revoked, and says what to repair', async () => {
    const running = start({ ...onDiscord(), ...onSlack() });
    await says(running, /Slack: @/);
    await says(running, /Discord: connected/);
    discord.gateway.drop(4004);
    await says(running, /DISCORD_TOKEN: .*Reset Token/);
    await answersOnSlack();
    await endsWell(running);
  });

  it('with a missing intent ends with status 2 and one sentence that names it', async () => {
    discord.gateway.refuseIdentifyWith = 4014;
    const running = start(onDiscord());
    expect(await running.ended).toBe(2);
    expect(running.said().trim().split('\n')).toEqual([expect.stringMatching(/Message Content Intent.*https:/)]);
  });
});
