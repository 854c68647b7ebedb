// npx node bench/slack.ts: 1,000 bounces at 50 a second over 60 channels, against the fake Slack in a process of its own.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { slackAdapter } from '../src/adapters/slack/start-slack.ts';
import { startFakeSlack } from '../test/fakes/slack/fake-slack.ts';
import { nextTs } from '../test/fakes/slack/fake-state.ts';
import { answeredOnce, bench, bounce, inPace, LOAD, spread } from './chat-load.ts';

const PATIENCE = 120_000;

await bench(import.meta.filename, playSlack, (apiUrl) =>
  slackAdapter({
    botToken: 'xoxb-bench',
    way: { kind: 'socket-mode', appToken: 'xapp-bench' },
    channels: [],
    sharedChannels: false,
    apiUrl: new URL(apiUrl),
  }),
);

async function playSlack(tell: (message: unknown) => void): Promise<void> {
  const fake = await startFakeSlack();
  fake.state.rate.enforced = true;
  tell(fake.apiUrl);
  await once(process, 'message');
  const sent = new Map<string, number>();
  const acks: Promise<number>[] = [];
  const started = Date.now();
  await inPace(started, (i) => {
    const post = { channel: `C${i % LOAD.channels}`, user: 'U1', type: 'message', ts: nextTs(), text: bounce(i) };
    sent.set(post.ts, Date.now());
    acks.push(fake.event({ channel_type: 'channel', ...post }).then(({ after }) => after));
  });
  const acknowledged = await Promise.all(acks);
  await Promise.race([answered(fake.state.messages), pause(PATIENCE)]);
  await pause(2_000);
  const answers = fake.state.messages.map((one) => ({ post: String(one.thread_ts), at: Number(one['posted_at']) }));
  tell({
    ...answeredOnce(answers.map(({ post }) => post)),
    ackMs: spread(acknowledged),
    answerMs: spread(answers.map(({ post, at }) => at - (sent.get(post) ?? 0))),
    refusedAsTooFast: fake.state.rate.refused,
    seconds: Math.round((Date.now() - started) / 1_000),
  });
}

async function answered(messages: readonly unknown[]): Promise<void> {
  while (messages.length < LOAD.events) await pause(50);
}
