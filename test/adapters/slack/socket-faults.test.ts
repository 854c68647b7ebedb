import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventBody, startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import { nextTs } from '../../fakes/slack/fake-state.ts';
import { answersTo, BOUNCE, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('the socket', () => {
  it('is there again soon after a refresh, and work in hand is finished', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    scene.fake.socket.refresh();
    await vi.waitFor(() => expect(scene.fake.socket.connections()).toBe(2), 4_000);
    await answersTo(scene, post);
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  });

  it('is there again after it was cut, and an event delivered again is answered once', async () => {
    const post = { channel: 'C0000001', user: 'U0000001', type: 'message', ts: nextTs(), text: BOUNCE };
    scene.fake.state.messages.push(post);
    void scene.fake.event({ channel_type: 'channel', ...post });
    scene.fake.socket.cut();
    await scene.fake.event(
      { channel_type: 'channel', ...post },
      { envelope: { retry_attempt: 1, retry_reason: 'timeout' } },
    );
    await answersTo(scene, post);
  });

  it('is there again after Slack was away for a while', async () => {
    const fault = { method: 'apps.connections.open', answer: { kind: 'status', status: 500 } } as const;
    scene.fake.state.faults.push(fault, fault, { ...fault, answer: { kind: 'hang' } });
    scene.fake.socket.cut();
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
    expect(scene.log.join()).toContain('no connection');
  });

  it('is noticed to be dead although it is open', async () => {
    scene.fake.socket.freeze();
    await vi.waitFor(() => expect(scene.fake.socket.connections()).toBe(2), 8_000);
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  });

  it('takes "too many events", and words that are none of Slack’s', async () => {
    const { event: _none, ...body } = eventBody({});
    await scene.fake.socket.deliver('events_api', { ...body, type: 'app_rate_limited', minute_rate_limited: 1 });
    await scene.fake.socket.sendRaw('not json');
    await scene.fake.socket.sendRaw('null');
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
    expect(scene.log.join()).toContain('more happened');
  });
});

describe('the end', () => {
  it('comes with a repair when the app-level token is no longer taken', async () => {
    const error = { kind: 'error', error: 'invalid_auth' } as const;
    scene.fake.state.faults.push({ method: 'apps.connections.open', answer: error });
    scene.fake.socket.cut();
    expect(await scene.running.ended).toMatch(/SLACK_APP_TOKEN.*invalid_auth/);
  });

  it('comes when the bot token is revoked', async () => {
    scene.fake.state.faults.push({ method: 'auth.test', answer: { kind: 'error', error: 'token_revoked' } });
    await scene.fake.event({ type: 'tokens_revoked', tokens: { bot: ['U0000BOT'] } });
    expect(await scene.running.ended).toMatch(/SLACK_BOT_TOKEN.*token_revoked/);
  });

  it('lets work in hand finish', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await scene.running.stop();
    expect(scene.fake.answers(post)).toHaveLength(1);
  });
});

describe('a start', () => {
  it.each([
    ['auth.test', 'invalid_auth', /SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)/],
    ['apps.connections.open', 'not_allowed_token_type', /SLACK_APP_TOKEN: Slack refuses it/],
  ])('with a token that %s refuses says what to repair', async (method, error, message) => {
    const fake = await startFakeSlack();
    fake.state.faults.push({ method, answer: { kind: 'error', error } });
    await expect(openScene({ fake })).rejects.toThrow(message);
    await fake.close();
  });

  it('after a restart does not answer again what was answered before, and answers what was not', async () => {
    const answered = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, answered);
    await scene.running.stop();
    const missed = {
      channel: 'C0000001',
      user: 'U0000001',
      type: 'message',
      ts: nextTs(Date.now() - 60_000),
      text: BOUNCE,
    };
    scene.fake.state.messages.push(missed);
    await pause(1_100);
    const { fake } = scene;
    scene = await openScene({ fake });
    for (const post of [answered, missed]) await fake.event({ channel_type: 'channel', ...post });
    await answersTo(scene, missed);
    await answersTo(scene, answered);
  });
});
