import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { click } from './clicks.ts';
import { answersTo, BOUNCE, expectSilence, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Somebody edits a post: it stands changed in the channel and goes out as an event. */
async function edit(post: FakeMessage, parts: Json): Promise<FakeMessage> {
  const { messages } = scene.fake.state;
  const message = { ...post, ...parts } as FakeMessage;
  messages[messages.indexOf(post)] = message;
  const { channel, ...inner } = message;
  await scene.fake.event({
    type: 'message',
    subtype: 'message_changed',
    channel,
    message: inner,
    previous_message: post,
  });
  return message;
}

async function remove(post: FakeMessage): Promise<void> {
  const { messages } = scene.fake.state;
  messages.splice(messages.indexOf(post), 1);
  const { channel, ts } = post;
  const event = { type: 'message', subtype: 'message_deleted', channel, deleted_ts: ts, previous_message: post };
  await scene.fake.event(event);
}

describe('an edited post', () => {
  it('has its answer rewritten in place', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    const [before] = await answersTo(scene, post);
    await edit(post, { text: BOUNCE.replaceAll('hanako@', 'jiro@') });
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toContain('jiro@example.com'));
    const [after] = await answersTo(scene, post);
    expect(after?.ts).toBe(before?.ts);
  });

  it('that has become talk loses its answer', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await edit(post, { text: 'never mind' });
    await vi.waitFor(() => expect(scene.fake.answers(post)).toEqual([]));
  });

  it('that has become a bounce is answered', async () => {
    const post = await scene.fake.post({ text: 'one moment' });
    await expectSilence(scene, post);
    await edit(post, { text: BOUNCE });
    await answersTo(scene, post);
  });

  it('to which Slack only added a preview keeps its answer untouched', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    const updates = () => scene.fake.state.calls.filter(({ method }) => method === 'chat.update').length;
    const before = updates();
    await edit(post, { attachments: [{ from_url: 'https://example.com', title: 'x', text: 'preview' }] });
    await pause(200);
    expect(updates()).toBe(before);
  });
});

describe('a deleted post', () => {
  it('takes its answer along', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await remove(post);
    await vi.waitFor(() => expect(scene.fake.answers(post)).toEqual([]));
  });

  it('takes it along also where a tombstone stands in its place', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await edit(post, {
      subtype: 'tombstone',
      text: 'This message was deleted.',
      user: 'USLACKBOT',
      thread_ts: post.ts,
    });
    await vi.waitFor(() => expect(scene.fake.answers(post)).toEqual([]));
  });

  it('that only completed another leaves the answer to that one', async () => {
    const post = await scene.fake.post({ text: '550 <taro@example.jp>: mailbox unavailable' });
    const [first] = await answersTo(scene, post);
    const rest = await scene.fake.post({
      text: '<taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 5.1.1 <taro@example.jp>: User unknown',
      thread_ts: post.ts,
    });
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(first?.['text']));
    await remove(rest);
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toBe(first?.['text']));
  });
});

/** Slack itself names the thread of a post that has answers. */
function inThread(post: FakeMessage): FakeMessage {
  const { messages } = scene.fake.state;
  const first = { ...post, thread_ts: post.ts };
  messages[messages.indexOf(post)] = first;
  return first;
}

describe('an answer that people switched to another language', () => {
  const REST = '<taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 5.1.1 <taro@example.jp>: User unknown';

  it.each(['at once', 'after a restart'])('keeps it when the post is edited or completed (%s)', async (when) => {
    const post = await scene.fake.post({ text: '550 <taro@example.jp>: mailbox unavailable' });
    const [first] = await answersTo(scene, post);
    await click(scene, first, 'desk-language');
    const text = () => String(scene.fake.answers(post)[0]?.['text']);
    await vi.waitFor(() => expect(text()).toMatch(/\p{Script=Hiragana}/u));
    const before = text();
    if (when === 'after a restart') {
      const { fake } = scene;
      await scene.running.stop();
      scene = await openScene({ fake });
    }
    await scene.fake.post({ text: REST, thread_ts: post.ts });
    await vi.waitFor(() => expect(text()).not.toBe(before));
    expect(text()).toMatch(/\p{Script=Hiragana}/u);
    const updates = () => scene.fake.state.calls.filter(({ method }) => method === 'chat.update').length;
    const written = updates();
    await edit(inThread(post), { text: '550 <taro@example.jp>: mailbox unavailable, it says' });
    await vi.waitFor(() => expect(updates()).toBeGreaterThan(written));
    expect(text()).toMatch(/\p{Script=Hiragana}/u);
  });
});

describe('after a restart', () => {
  it('an edit rewrites the answer that stands, a deletion takes it along', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    const [before] = await answersTo(scene, post);
    const { fake } = scene;
    await scene.running.stop();
    scene = await openScene({ fake });
    const edited = await edit(inThread(post), { text: BOUNCE.replaceAll('hanako@', 'jiro@') });
    await vi.waitFor(() => expect(fake.answers(post)[0]?.['text']).toContain('jiro@example.com'));
    expect((await answersTo(scene, post))[0]?.ts).toBe(before?.ts);
    await scene.running.stop();
    scene = await openScene({ fake });
    await remove(edited);
    await vi.waitFor(() => expect(fake.answers(post)).toEqual([]));
  });
});
