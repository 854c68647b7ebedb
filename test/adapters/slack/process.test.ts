import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import { BOUNCE } from './slack-scene.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A start reads the rules and connects; on a machine that does much else it takes its time. */
const PATIENCE = { timeout: 40_000, interval: 50 };

let fake: FakeSlack;
let home: string;
let npm: ChildProcess;
let said: string;

beforeEach(async () => {
  fake = await startFakeSlack();
  home = mkdtempSync(join(tmpdir(), 'bounce-desk-'));
  copyFileSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  for (const name of ['src', 'rules', 'node_modules']) symlinkSync(join(ROOT, name), join(home, name));
});
afterEach(async () => {
  if (npm.exitCode === null && npm.signalCode === null) npm.kill('SIGKILL');
  await fake.close();
  rmSync(home, { recursive: true });
});

/** `npm start` in a folder with a `.env`, as somebody types it. */
function start(): void {
  const settings = ['SLACK_BOT_TOKEN=xoxb-fake', 'SLACK_APP_TOKEN=xapp-fake', `SLACK_API_URL=${fake.apiUrl}`];
  writeFileSync(join(home, '.env'), [...settings, 'DESK=on', 'PORT=0'].join('\n'));
  said = '';
  npm = spawn('npm', ['start'], { detached: true, cwd: home, env: { PATH: process.env['PATH'], HOME: home } });
  for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (piece) => (said += String(piece)));
}

/** The address of the local desk, which is open as long as the program runs. */
function deskAddress(): string {
  return /http:\/\/\S+/.exec(said)?.[0] ?? '';
}

async function isOpen(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

describe('npm start', { timeout: 90_000 }, () => {
  it.each([
    ['npm alone', 1],
    ['all its processes, as systemd does', -1],
  ])('connects with what .env says, answers, and on SIGTERM to %s finishes its work and ends', async (_whom, sign) => {
    start();
    await vi.waitFor(() => expect(said).toContain('Slack: @bounce_desk in Example (Socket Mode)'), PATIENCE);
    await vi.waitFor(() => expect(deskAddress()).not.toBe(''), PATIENCE);
    const post = await fake.post({ text: BOUNCE });
    await vi.waitFor(() => expect(fake.answers(post)).toHaveLength(1), PATIENCE);
    expect(await isOpen(deskAddress())).toBe(true);
    const late = await fake.post({ text: `${BOUNCE}\n\n${'and so on\n'.repeat(5_000)}` });
    process.kill(sign * (npm.pid ?? 0), 'SIGTERM');
    await vi.waitFor(async () => expect(await isOpen(deskAddress())).toBe(false), { timeout: 8_000, interval: 100 });
    await vi.waitFor(() => expect(fake.answers(late)[0]?.['text']).toContain('hanako@example.com'), PATIENCE);
    await vi.waitFor(() => expect(fake.socket.open()).toBe(0), { timeout: 8_000, interval: 100 });
  });

  it('ends on SIGTERM also while Slack does not answer', async () => {
    fake.state.faults.push({ method: 'auth.test', answer: { kind: 'hang' } });
    start();
    await vi.waitFor(() => expect(fake.state.calls.map(({ method }) => method)).toContain('auth.test'), PATIENCE);
    const closed = once(npm, 'close', { signal: AbortSignal.timeout(8_000) });
    npm.kill('SIGTERM');
    await closed;
    expect(said).not.toContain('Slack: @');
  });
});
