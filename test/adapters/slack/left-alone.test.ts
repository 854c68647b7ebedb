import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import { answersTo, BOUNCE, expectSilence, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('what the bot leaves alone', () => {
  it('its own messages, also without a bot_id, and its own edits', async () => {
    const own = await scene.fake.post({ text: BOUNCE, user: 'U0000BOT' });
    await expectSilence(scene, own);
    const { channel, ...message } = own;
    const changed = { ...message, text: `${BOUNCE} again` };
    await scene.fake.event({
      type: 'message',
      subtype: 'message_changed',
      channel,
      message: changed,
      previous_message: message,
    });
    await expectSilence(scene, own);
  });

  it('bots that answer it in threads', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    const reply = {
      text: `<@U0000BOT> ${BOUNCE.replaceAll('hanako', 'jiro')}`,
      user: 'U0000XXX',
      bot_id: 'B0000XXX',
      thread_ts: post.ts,
    };
    await scene.fake.post(reply);
    await pause(300);
    expect(scene.fake.answers(post)).toHaveLength(1);
  });

  it('a bot that echoes it without end', async () => {
    const posts: FakeMessage[] = [];
    for (let i = 0; i < 25; i++) {
      posts.push(await scene.fake.post({ subtype: 'bot_message', user: undefined, bot_id: 'B0000ECHO', text: BOUNCE }));
    }
    await vi.waitFor(() => expect(posts.flatMap((post) => scene.fake.answers(post)).length).toBe(20), 5_000);
    await pause(300);
    expect(posts.flatMap((post) => scene.fake.answers(post))).toHaveLength(20);
  });

  it('channels shared with another company, by the event or by the channel', async () => {
    const text = `<@U0000BOT> ${BOUNCE}`;
    const post = { channel: 'C0000003', user: 'U0000001', type: 'message', ts: '1999999999.000001', text };
    await scene.fake.event(post, { body: { is_ext_shared_channel: true } });
    scene.fake.state.channels.set('C0000004', { id: 'C0000004', name: 'partners', is_ext_shared: true });
    const other = await scene.fake.post({ text, channel: 'C0000004' });
    await expectSilence(scene, other);
    expect(scene.fake.answers(post)).toEqual([]);
    expect(scene.log.filter((line) => line.includes('SLACK_SHARED_CHANNELS'))).toHaveLength(2);
  });
});

describe('settings', () => {
  it('only the channels named are watched, by name or id; elsewhere a mention is needed', async () => {
    await scene.close();
    scene = await openScene({ settings: { channels: ['Mail-Help', 'C0000005'] } });
    scene.fake.state.channels.set('C0000006', { id: 'C0000006', name: 'random' });
    await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
    await answersTo(scene, await scene.fake.post({ text: BOUNCE, channel: 'C0000005' }));
    await expectSilence(scene, await scene.fake.post({ text: BOUNCE, channel: 'C0000006' }));
    await answersTo(scene, await scene.fake.post({ text: `<@U0000BOT> ${BOUNCE}`, channel: 'C0000006' }));
  });

  it('a thread answered once is followed in a channel that is not watched, too', async () => {
    await scene.close();
    scene = await openScene({ settings: { channels: ['mail-help'] } });
    const channel = 'C0000006';
    scene.fake.state.channels.set(channel, { id: channel, name: 'random' });
    const post = await scene.fake.post({ text: '<@U0000BOT> 550 <taro@example.jp>: mailbox unavailable', channel });
    const [before] = await answersTo(scene, post);
    const text = '<taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 5.1.1 <taro@example.jp>: User unknown';
    await scene.fake.post({ text, channel, thread_ts: post.ts });
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(before?.['text']));
    await answersTo(scene, post);
  });

  it('a channel’s language comes before the asker’s', async () => {
    await scene.close();
    scene = await openScene({ profile: { channelLanguages: { 'Mail-Help': 'ja' } } });
    scene.fake.state.users.set('U0000001', { id: 'U0000001', locale: 'en-US' });
    const [here] = await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
    expect(here?.['text']).toContain('届いていません');
  });
});
