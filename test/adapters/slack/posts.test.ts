import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BOT } from '../../fakes/slack/fake-state.ts';
import { forwardedMessage } from '../../fakes/slack/messages.ts';
import { answersTo, BOUNCE, expectSilence, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('a post in a channel', () => {
  it('that holds a bounce is answered once, in its thread', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    const [answer] = await answersTo(scene, post);
    expect(answer).toMatchObject({ thread_ts: post.ts, parse: 'none', mrkdwn: 'false', unfurl_links: 'false' });
    expect(answer?.['text']).toContain('hanako@example.com');
  });

  it.each(['Good morning!', 'Lunch at 12? ランチは12時です', 'Did anybody see the bounce of yesterday?'])(
    'that is ordinary talk is not: %s',
    async (text) => {
      await expectSilence(scene, await scene.fake.post({ text }));
    },
  );

  it('is answered in the language of the words around it', async () => {
    const post = await scene.fake.post({ text: `お客様から届いたのですが、どうすればいいですか。\n\n${BOUNCE}` });
    const [answer] = await answersTo(scene, post);
    expect(answer?.['text']).toContain('届いていません');
  });

  it('that is a forwarded message is read from what was forwarded', async () => {
    const post = await scene.fake.post({ ...forwardedMessage(BOUNCE), ts: `${Date.now()}.000200` });
    const [answer] = await answersTo(scene, post);
    expect(answer?.['text']).toContain('hanako@example.com');
  });

  it('that is delivered again and again, as message and as mention, is answered once', async () => {
    const text = `<@${BOT.user_id}> ${BOUNCE}`;
    const post = await scene.fake.post({ text });
    await Promise.all([
      scene.fake.event({ ...post, type: 'app_mention' }),
      scene.fake.event(
        { ...post, channel_type: 'channel' },
        { envelope: { retry_attempt: 1, retry_reason: 'timeout' } },
      ),
      scene.fake.event({ ...post, channel_type: 'channel' }),
    ]);
    await answersTo(scene, post);
  });

  it('that begins with the command is taken as meant', async () => {
    for (const text of ['／bounce MAIL DAEMONが返ってきました', '/bounce I get mail back']) {
      await answersTo(scene, await scene.fake.post({ text }));
    }
  });
});

describe('being asked directly', () => {
  it('a mention is always answered, also about a symptom', async () => {
    const post = await scene.fake.post({
      text: `<@${BOT.user_id}> MAIL DAEMONが返ってきました。どうしたらいいですか?`,
    });
    const [answer] = await answersTo(scene, post);
    expect(answer?.['text']).toContain('エラーメール');
  });

  it('a mention under somebody’s post means that post', async () => {
    const parent = await scene.fake.post({ text: 'half of it: 550 5.1.1 User unknown', channel: 'C0000009' });
    const [first] = await answersTo(scene, parent);
    expect(first).toBeDefined();
    const quiet = await scene.fake.post({ text: 'The mail came back, it seems', channel: 'C0000009' });
    await expectSilence(scene, quiet);
    await scene.fake.post({ text: `<@${BOT.user_id}> look at this`, thread_ts: quiet.ts, channel: 'C0000009' });
    await answersTo(scene, quiet);
  });

  it('a direct message is always answered', async () => {
    const post = await scene.fake.post({ text: 'hello', channel: 'D0000001', channel_type: 'im' });
    await answersTo(scene, post);
  });
});

describe('a thread', () => {
  it('a later post that brings the rest improves the answer instead of adding one', async () => {
    const post = await scene.fake.post({ text: '550 <taro@example.jp>: mailbox unavailable' });
    const [before] = await answersTo(scene, post);
    await scene.fake.post({
      text: `here is the rest: <taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 5.1.1 <taro@example.jp>: User unknown`,
      thread_ts: post.ts,
    });
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(before?.['text']));
    const [after] = await answersTo(scene, post);
    expect(after?.ts).toBe(before?.ts);
  });

  it('talk below an answer changes nothing', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    const [before] = await answersTo(scene, post);
    await scene.fake.post({ text: 'Thank you, I will tell the customer.', thread_ts: post.ts });
    await expect(answersTo(scene, post)).resolves.toEqual([before]);
  });

  it('another bounce below an answer gets its own', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await scene.fake.post({ text: BOUNCE.replaceAll('hanako@', 'jiro@'), thread_ts: post.ts });
    const answers = await answersTo(scene, post, 2);
    expect(answers[1]?.['text']).toContain('jiro@example.com');
  });

  it('the same bounce again below its answer changes nothing', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    const [before] = await answersTo(scene, post);
    await scene.fake.post({ text: BOUNCE.replaceAll('hanako@', 'Hanako@'), thread_ts: post.ts });
    await pause(300);
    await expect(answersTo(scene, post)).resolves.toEqual([before]);
  });

  it('asked again with nothing new, it says that the answer stands', async () => {
    const post = await scene.fake.post({ text: BOUNCE });
    await answersTo(scene, post);
    await scene.fake.post({ text: `<@${BOT.user_id}> really?`, thread_ts: post.ts });
    const answers = await answersTo(scene, post, 2);
    expect(answers[1]?.['text']).toContain('still stands');
  });
});
