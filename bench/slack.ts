// npx node bench/slack.ts: 1,000 bounces at 50 a second over 60 channels, against the fake Slack in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { slackAdapter } from '../src/adapters/slack/start-slack.ts';
import { loadRuleBook } from '../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { openDesk } from '../src/desk/desk.ts';
import { startFakeSlack } from '../test/fakes/slack/fake-slack.ts';
import { nextTs } from '../test/fakes/slack/fake-state.ts';

const EVENTS = 1_000;
const PER_SECOND = 50;
const CHANNELS = 60;
const PATIENCE = 120_000;

if (process.send) await playSlack(process.send.bind(process));
else await playBot();

async function playBot(): Promise<void> {
  const slack = fork(import.meta.filename);
  const [apiUrl] = (await once(slack, 'message')) as [string];
  const book = loadRuleBook([join(import.meta.dirname, '..', 'rules')]);
  const desk = openDesk(() => ({ book, profile: NO_PROFILE }), NO_PROFILE, undefined);
  const start = slackAdapter({
    botToken: 'xoxb-bench',
    way: { kind: 'socket-mode', appToken: 'xapp-bench' },
    channels: [],
    sharedChannels: false,
    apiUrl: new URL(apiUrl),
  });
  const running = await start(desk, console.log);
  const before = memory();
  const cpu = process.cpuUsage();
  slack.send('go');
  const [figures] = (await once(slack, 'message')) as [object];
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = Math.round((user + system) / 100_000) / 10;
  console.log({ ...figures, cpuSeconds, memoryBefore: before, memoryAfter: memory() });
  await running.stop();
  slack.kill();
  process.exit();
}

function memory(): string {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${Math.round(rss / 1024 ** 2)} MB resident, ${Math.round(heapUsed / 1024 ** 2)} MB heap`;
}

async function playSlack(tell: (message: unknown) => void): Promise<void> {
  const fake = await startFakeSlack();
  fake.state.rate.enforced = true;
  tell(fake.apiUrl);
  await once(process, 'message');
  const sent = new Map<string, number>();
  const acks: Promise<number>[] = [];
  const started = Date.now();
  for (let i = 0; i < EVENTS; i++) {
    const late = started + (i * 1_000) / PER_SECOND - Date.now();
    if (late > 0) await pause(late);
    const post = { channel: `C${i % CHANNELS}`, user: 'U1', type: 'message', ts: nextTs(), text: bounce(i) };
    sent.set(post.ts, Date.now());
    acks.push(fake.event({ channel_type: 'channel', ...post }).then(({ after }) => after));
  }
  const acknowledged = await Promise.all(acks);
  await Promise.race([answered(fake.state.messages), pause(PATIENCE)]);
  await pause(2_000);
  const answers = fake.state.messages.map((one) => String(one.thread_ts));
  const latencies = fake.state.messages.map((one) => Number(one['posted_at']) - (sent.get(String(one.thread_ts)) ?? 0));
  tell({
    events: EVENTS,
    answered: new Set(answers).size,
    twice: answers.length - new Set(answers).size,
    ackMs: spread(acknowledged),
    answerMs: spread(latencies),
    refusedAsTooFast: fake.state.rate.refused,
    seconds: Math.round((Date.now() - started) / 1_000),
  });
}

async function answered(messages: readonly unknown[]): Promise<void> {
  while (messages.length < EVENTS) await pause(50);
}

function bounce(i: number): string {
  return `<taro${i}@example.com>: host mx.example.com[192.0.2.25] said:
    550 5.1.1 <taro${i}@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;
}

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
