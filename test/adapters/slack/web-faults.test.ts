import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeAnswer } from '../../fakes/slack/fake-state.ts';
import { answersTo, BOUNCE, expectSilence, openScene, pause, type Scene, testDesk } from './slack-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

function fault(answer: FakeAnswer, channel = 'C0000001'): void {
  scene.fake.state.faults.push({ method: 'chat.postMessage', channel, answer });
}

describe('posting', () => {
  it('waits as long as Slack asks, while other channels go on', async () => {
    fault({ kind: 'status', status: 429, retryAfter: 1 });
    const slow = await scene.fake.post({ text: BOUNCE });
    const quick = await scene.fake.post({ text: BOUNCE, channel: 'C0000002' });
    await answersTo(scene, quick);
    expect(scene.fake.answers(slow)).toHaveLength(0);
    await answersTo(scene, slow);
  });

  it.each([
    ['a server error', { kind: 'status', status: 500 }],
    ['no answer', { kind: 'hang' }],
    ['no answer although it was done', { kind: 'hang', done: true }],
    ['a trouble of Slack’s own', { kind: 'error', error: 'internal_error' }],
  ] as const)('is repeated after %s, and nothing stands there twice', async (_what, answer) => {
    fault(answer);
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  });

  it('does without blocks where Slack would not have them', async () => {
    fault({ kind: 'error', error: 'invalid_blocks' });
    const [answer] = await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
    expect(answer?.['blocks']).toBeUndefined();
    expect(answer?.['text']).toContain('hanako@example.com');
  });

  it('that Slack refuses is logged once with the repair, without a word of the mail', async () => {
    for (const _ of [1, 2]) {
      fault({ kind: 'error', error: 'not_in_channel' });
      await scene.fake.post({ text: BOUNCE });
      await vi.waitFor(() => expect(scene.fake.state.faults).toEqual([]));
    }
    await vi.waitFor(() => expect(scene.log.filter((line) => line.includes('/invite'))).toHaveLength(1));
    expect(scene.log.join()).not.toMatch(/hanako|example\.com|User unknown/);
  });

  it('that failed for good is tried again when the event is delivered again', async () => {
    for (const _ of [1, 2, 3, 4]) fault({ kind: 'status', status: 503 });
    const post = await scene.fake.post({ text: BOUNCE });
    await vi.waitFor(() => expect(scene.fake.state.faults).toEqual([]), 3_000);
    await pause(200);
    await scene.fake.event({ channel_type: 'channel', ...post }, { envelope: { retry_attempt: 1 } });
    await answersTo(scene, post);
  });
});

describe('a fault of the program', () => {
  it('is apologised for once where somebody waits, logged without a word of the mail, and nothing else suffers', async () => {
    await scene.close();
    let faulty = true;
    const desk = testDesk();
    const read: typeof desk.read = async (message) => {
      if (faulty) throw new Error(message.texts.join());
      return desk.read(message);
    };
    scene = await openScene({ desk: { ...desk, read } });
    const post = await scene.fake.post({ text: `<@U0000BOT> ${BOUNCE}` });
    const [answer] = await answersTo(scene, post);
    expect(answer?.['text']).toContain('something went wrong');
    await expectSilence(scene, await scene.fake.post({ text: BOUNCE }));
    expect(scene.log.join()).toMatch(/fault of the program/);
    expect(scene.log.join()).not.toContain('hanako');
    faulty = false;
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  });
});
