import { afterEach, describe, expect, it, vi } from 'vitest';
import { startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import { type FakeMessage, nextTs } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { answersTo, BOUNCE, expectSilence, openScene, pause, type Scene } from './slack-scene.ts';

const MINUTE = 60_000;

let scene: Scene;
afterEach(() => scene.close());

/** A post that stands in the channel and of which no event ever tells. */
function missed(fake: Scene['fake'], parts: Json = {}, ago = MINUTE): FakeMessage {
  const post = { channel: 'C0000001', user: 'U0000001', type: 'message', ts: nextTs(Date.now() - ago), text: BOUNCE };
  fake.state.messages.push({ ...post, ...parts });
  return { ...post, ...parts } as FakeMessage;
}

function repliesAsked({ fake }: Scene): number {
  return fake.state.calls.filter(({ method }) => method === 'conversations.replies').length;
}

describe('a start', () => {
  it('answers what was posted in the hour before: bounces, mentions, direct messages; no talk, nothing older', async () => {
    const fake = await startFakeSlack();
    const bounce = missed(fake);
    const mention = missed(fake, { text: '<@U0000BOT> what is MAILER-DAEMON?', channel: 'C0000002' });
    const direct = missed(fake, { text: 'hello', channel: 'D0000001' });
    const talk = missed(fake, { text: 'Good morning!' });
    const old = missed(fake, {}, 90 * MINUTE);
    scene = await openScene({ fake });
    for (const post of [bounce, mention, direct]) await answersTo(scene, post);
    for (const post of [talk, old]) await expectSilence(scene, post);
  });

  it('asks for no thread where nobody has replied: talk costs no calls', async () => {
    const fake = await startFakeSlack();
    for (let i = 0; i < 20; i++) missed(fake, { text: `talk ${i}` });
    const bounce = missed(fake);
    scene = await openScene({ fake });
    await answersTo(scene, bounce);
    expect(repliesAsked(scene)).toBe(0);
  });

  it('answers nothing that the run before has answered, also where Slack does not name all who replied', async () => {
    const fake = await startFakeSlack();
    scene = await openScene({ fake });
    const answered = missed(fake);
    const popular = missed(fake);
    for (const post of [answered, popular]) await fake.event({ channel_type: 'channel', ...post });
    for (let i = 0; i < 6; i++) missed(fake, { thread_ts: popular.ts, user: `U000000${i}`, text: 'me too' }, 0);
    for (const post of [answered, popular]) await answersTo(scene, post);
    fake.state.messages.sort((a, b) => (a['user'] === 'U0000BOT' ? 1 : 0) - (b['user'] === 'U0000BOT' ? 1 : 0));
    await scene.running.stop();
    scene = await openScene({ fake });
    await pause(500);
    for (const post of [answered, popular]) await answersTo(scene, post);
  });

  it('answers a bounce posted below an older post, once, and looks into no thread without a new post', async () => {
    const fake = await startFakeSlack();
    const old = missed(fake, { text: 'The mail came back' }, 3 * 60 * MINUTE);
    missed(fake, { thread_ts: old.ts });
    const quiet = missed(fake, { text: 'Look at this' }, 3 * 60 * MINUTE);
    missed(fake, { thread_ts: quiet.ts }, 2 * 60 * MINUTE);
    scene = await openScene({ fake });
    expect((await answersTo(scene, old))[0]?.['text']).toContain('hanako@example.com');
    await expectSilence(scene, quiet);
    expect(fake.state.calls.some(({ args }) => args['ts'] === quiet.ts)).toBe(false);
    await scene.running.stop();
    scene = await openScene({ fake });
    await pause(500);
    await answersTo(scene, old);
  });

  it('says nothing twice in a thread: a mention that was told that the answer stands stays so', async () => {
    const fake = await startFakeSlack();
    scene = await openScene({ fake });
    const post = await fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await fake.post({ text: '<@U0000BOT> really?', thread_ts: post.ts });
    const before = (await answersTo(scene, post, 2)).map(({ ts }) => ts);
    await scene.running.stop();
    scene = await openScene({ fake });
    await pause(500);
    expect((await answersTo(scene, post, 2)).map(({ ts }) => ts)).toEqual(before);
  });

  it('does not look into channels shared with another company', async () => {
    const fake = await startFakeSlack();
    const shared = missed(fake, { channel: 'C0000004' });
    fake.state.channels.set('C0000004', { id: 'C0000004', name: 'partners', is_ext_shared: true });
    scene = await openScene({ fake });
    await expectSilence(scene, shared);
    expect(fake.state.calls.some(({ method }) => method === 'conversations.history')).toBe(false);
  });

  it('goes on where the channels cannot be listed, and says so once', async () => {
    const fake = await startFakeSlack();
    const answer = { kind: 'error', error: 'missing_scope', needed: 'channels:read' } as const;
    fake.state.faults.push({ method: 'users.conversations', answer });
    scene = await openScene({ fake });
    await answersTo(scene, await fake.post({ text: BOUNCE }));
    expect(scene.log.filter((line) => line.includes('cannot be looked for'))).toHaveLength(1);
  });
});

describe('a connection that was broken', () => {
  it('is made up for: what was posted meanwhile is answered, once, whatever Slack delivers again', async () => {
    scene = await openScene();
    const { fake } = scene;
    const before = await fake.post({ text: BOUNCE });
    await answersTo(scene, before);
    const fault = { method: 'apps.connections.open', answer: { kind: 'status', status: 500 } } as const;
    fake.state.faults.push(fault, fault);
    fake.socket.cut();
    const meanwhile = missed(fake, {}, 0);
    await vi.waitFor(() => expect(fake.socket.connections()).toBe(2), 4_000);
    await fake.event({ channel_type: 'channel', ...meanwhile }, { envelope: { retry_attempt: 1 } });
    for (const post of [before, meanwhile]) await answersTo(scene, post);
  });
});
