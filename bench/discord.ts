/**
 * How the Discord adapter does under load: `node bench/discord.ts`.
 *
 * 1,000 bounces at 50 a second over 60 channels against the local fake (in a process of its own), which enforces
 * Discord's limits: 5 posts in 5 seconds and channel, 50 requests a second in all. A thread and a post are two
 * requests, so 25 answers a second are the most that Discord takes. Beside it ten /bounce a second are used.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startDiscord } from '../src/adapters/discord/start-discord.ts';
import { loadRuleBook } from '../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { openDesk } from '../src/desk/desk.ts';
import { type FakeDiscord, startFakeDiscord } from '../test/fakes/discord/fake-discord.ts';
import { BOT, GUILD_ID, TARO } from '../test/fakes/discord/fake-guild.ts';

const EVENTS = 1_000;
const PER_SECOND = 50;
const CHANNELS = 60;
const COMMAND_EVERY = 5;
const PATIENCE = 180_000;

if (process.send) await playDiscord((message) => process.send?.(message));
else await measure();

async function measure(): Promise<void> {
  const discord = fork(import.meta.filename);
  const [apiUrl] = (await once(discord, 'message')) as [string];
  const book = loadRuleBook([join(import.meta.dirname, '..', 'rules')]);
  const desk = openDesk(() => ({ book, profile: NO_PROFILE }), NO_PROFILE, undefined);
  const channels = Array.from({ length: CHANNELS }, (_, i) => channelId(i));
  const running = await startDiscord({ token: 'token', channels, apiUrl, joinWithin: 0 })(desk, console.log);
  const before = memory();
  const cpu = process.cpuUsage();
  discord.send('begin');
  const [figures] = (await once(discord, 'message')) as [object];
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = Math.round((user + system) / 100_000) / 10;
  console.log({ ...figures, cpuSeconds, memoryBefore: before, memoryAfter: memory() });
  await running.stop();
  discord.kill();
  process.exit();
}

function memory(): string {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${Math.round(rss / 1024 ** 2)} MB resident, ${Math.round(heapUsed / 1024 ** 2)} MB heap`;
}

async function playDiscord(tell: (message: unknown) => void): Promise<void> {
  const fake = await startFakeDiscord();
  for (let i = 0; i < CHANNELS; i++) {
    fake.guild.channels.set(channelId(i), { id: channelId(i), type: 0, guild_id: GUILD_ID, name: `help-${i}` });
  }
  tell(fake.apiUrl);
  await once(process, 'message');
  fake.rate.enforced = true;
  const started = Date.now();
  const sent = new Map<string, number>();
  const commands = new Map<string, number>();
  for (let i = 0; i < EVENTS; i++) {
    const early = started + (i * 1_000) / PER_SECOND - Date.now();
    if (early > 0) await pause(early);
    const author = { ...TARO, id: String(BigInt(TARO.id) + BigInt(i)) };
    sent.set(fake.say(bounce(i), { author }, channelId(i % CHANNELS)).id, Date.now());
    if (i % COMMAND_EVERY === 0) commands.set(command(fake, i), Date.now());
  }
  const end = Date.now() + PATIENCE;
  while (answersOf(fake, sent).length < EVENTS && Date.now() < end) await pause(50);
  await pause(2_000);
  tell(figures(fake, sent, commands, started));
}

function figures(
  fake: FakeDiscord,
  sent: ReadonlyMap<string, number>,
  commands: ReadonlyMap<string, number>,
  started: number,
) {
  const answers = answersOf(fake, sent);
  const acks = fake.asked
    .map(({ path, at }) => ({ token: /\/([^/]+)\/callback$/.exec(path)?.[1] ?? '', at }))
    .filter(({ token }) => commands.has(token));
  const last = Math.max(...answers.map(({ at }) => at));
  return {
    events: EVENTS,
    answered: new Set(answers.map(({ post }) => post)).size,
    twice: answers.length - new Set(answers.map(({ post }) => post)).size,
    commands: commands.size,
    ackMs: spread(acks.map(({ token, at }) => at - (commands.get(token) ?? 0))),
    answerMs: spread(answers.map(({ post, at }) => at - (sent.get(post) ?? 0))),
    refusedAsTooFast: fake.rate.refused,
    seconds: Math.round((last - started) / 1_000),
  };
}

/** An answer stands in the thread that has the post's id; its own id tells when it was made. */
function answersOf({ guild }: FakeDiscord, sent: ReadonlyMap<string, number>) {
  return [...sent.keys()].flatMap((post) =>
    (guild.messages.get(post) ?? [])
      .filter(({ author }) => author.id === BOT.id)
      .map(({ timestamp }) => ({ post, at: Date.parse(String(timestamp)) })),
  );
}

function command(fake: FakeDiscord, i: number): string {
  const options = [{ type: 3, name: 'text', value: bounce(i) }];
  return fake.interact(2, { type: 1, name: 'bounce', options }, { channel_id: channelId(i % CHANNELS) });
}

function channelId(i: number): string {
  return String(610_000_000_000_000_000n + BigInt(i));
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
