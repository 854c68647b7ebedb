import { expect, vi } from 'vitest';
import type { Running } from '../../../src/adapters/adapter.ts';
import type { SlackSettings } from '../../../src/adapters/slack/slack-settings.ts';
import { SLACK_TIMING, type SlackTiming } from '../../../src/adapters/slack/slack-timing.ts';
import { slackAdapter } from '../../../src/adapters/slack/start-slack.ts';
import { NO_PROFILE, type TeamProfile } from '../../../src/core/team-profile.ts';
import { type DeskPort, openDesk } from '../../../src/desk/desk.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import { SHIPPED } from '../../shipped-book.ts';

/** A bounce as people paste it. */
export const BOUNCE = `<hanako@example.com>: host mx.example.com[192.0.2.25] said:
    550 5.1.1 <hanako@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;

/** Quick enough for tests; what is waited for stays the same. */
const TIMING: SlackTiming = {
  ...SLACK_TIMING,
  postGap: 10,
  retries: [30, 60, 120],
  call: 400,
  file: 600,
  receipt: 150,
  progress: 50,
  ping: 300,
  reconnect: [10, 50, 100],
  stop: 2_000,
};

/** What a scene is set with. */
export type SceneParts = {
  readonly fake?: FakeSlack;
  readonly settings?: Partial<SlackSettings>;
  readonly profile?: Partial<TeamProfile>;
  readonly timing?: Partial<SlackTiming>;
  readonly desk?: DeskPort;
};

/** The bot at work in a fake workspace. */
export type Scene = {
  readonly fake: FakeSlack;
  readonly running: Running;
  readonly log: string[];
  readonly close: () => Promise<void>;
};

/** The desk as the program opens it, for a team that says the given of itself. */
export function testDesk(parts: Partial<TeamProfile> = {}) {
  const profile = { ...NO_PROFILE, ...parts };
  return openDesk(() => ({ book: SHIPPED, profile }), profile, undefined);
}

/** Starts the bot; a second one in the same workspace is what a restart is. */
export async function openScene(parts: SceneParts = {}): Promise<Scene> {
  const fake = parts.fake ?? (await startFakeSlack());
  const log: string[] = [];
  const settings: SlackSettings = {
    botToken: 'xoxb-fake',
    way: { kind: 'socket-mode', appToken: 'xapp-fake' },
    channels: [],
    sharedChannels: false,
    apiUrl: new URL(fake.apiUrl),
    ...parts.settings,
  };
  const start = slackAdapter(settings, { ...TIMING, ...parts.timing });
  const running = await start(parts.desk ?? testDesk(parts.profile), (line) => log.push(line));
  return {
    ...{ fake, running, log },
    close: async () => {
      await running.stop();
      await fake.close();
    },
  };
}

/** Waits until a post has so many answers, and a little longer to see that no more come. */
export async function answersTo({ fake }: Scene, post: FakeMessage, count = 1): Promise<readonly FakeMessage[]> {
  await vi.waitFor(() => expect(fake.answers(post).length).toBeGreaterThanOrEqual(count), {
    timeout: 5_000,
    interval: 10,
  });
  await pause(100);
  expect(fake.answers(post)).toHaveLength(count);
  return fake.answers(post);
}

/** Sees that a post stays without an answer. */
export async function expectSilence({ fake }: Scene, post: FakeMessage): Promise<void> {
  await pause(400);
  expect(fake.answers(post)).toEqual([]);
}

/** Waits a while. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
