/**
 * How the Discord adapter does under load: `node bench/discord.ts`.
 *
 * 1,000 bounces at 50 a second over 60 channels against the local fake (in a process of its own), which enforces
 * Discord's limits: 5 posts in 5 seconds and channel, 50 requests a second in all. A thread and a post are two
 * requests, so 25 answers a second are the most that Discord takes. Beside it ten /bounce a second are used.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startDiscord } from '../src/adapters/discord/start-discord.ts';
import { type FakeDiscord, startFakeDiscord } from '../test/fakes/discord/fake-discord.ts';
import { BOT, GUILD_ID, TARO } from '../test/fakes/discord/fake-guild.ts';
import { answeredOnce, bench, bounce, inPace, LOAD, spread } from './chat-load.ts';

const COMMAND_EVERY = 5;
const PATIENCE = 180_000;

await bench(import.meta.filename, playDiscord, (apiUrl) => {
  const channels = Array.from({ length: LOAD.channels }, (_, i) => channelId(i));
  return startDiscord({ token: 'token', channels, apiUrl, joinWithin: 0 });
});

async function playDiscord(tell: (message: unknown) => void): Promise<void> {
  const fake = await startFakeDiscord();
  for (let i = 0; i < LOAD.channels; i++) {
    fake.guild.channels.set(channelId(i), { id: channelId(i), type: 0, guild_id: GUILD_ID, name: `help-${i}` });
  }
  tell(fake.apiUrl);
  await once(process, 'message');
  fake.rate.enforced = true;
  const started = Date.now();
  const sent = new Map<string, number>();
  const commands = new Map<string, number>();
  await inPace(started, (i) => {
    const author = { ...TARO, id: String(BigInt(TARO.id) + BigInt(i)) };
    sent.set(fake.say(bounce(i), { author }, channelId(i % LOAD.channels)).id, Date.now());
    if (i % COMMAND_EVERY === 0) commands.set(command(fake, i), Date.now());
  });
  const end = Date.now() + PATIENCE;
  while (answersOf(fake, sent).length < LOAD.events && Date.now() < end) await pause(50);
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
    ...answeredOnce(answers.map(({ post }) => post)),
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
  return fake.interact(2, { type: 1, name: 'bounce', options }, { channel_id: channelId(i % LOAD.channels) });
}

function channelId(i: number): string {
  return String(610_000_000_000_000_000n + BigInt(i));
}
