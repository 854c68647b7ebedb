import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BOT, nextTs } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { response } from './private-asks.ts';
import { answersTo, BOUNCE, openScene, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('the shortcut', () => {
  function shortcut(message: Json, channel = 'C0000001') {
    return scene.fake.socket.deliver('interactive', {
      type: 'message_action',
      callback_id: 'diagnose_bounce',
      team: { id: BOT.team_id },
      user: { id: 'U0000001' },
      channel: { id: channel },
      message,
      response_url: `${scene.fake.origin}/respond/shortcut`,
      trigger_id: 'trigger',
    });
  }

  it('answers any message in its thread, and does not answer twice', async () => {
    const post = await scene.fake.post({ text: 'mail to a customer came back, what now' });
    await shortcut(post);
    await answersTo(scene, post);
    const answer = response(scene);
    await shortcut(post);
    expect((await answer)['text']).toContain('still stands');
    await answersTo(scene, post);
  });

  it('answers only the asker where the bot is not in the channel, and says how to invite it', async () => {
    const error = { kind: 'error', error: 'not_in_channel' } as const;
    scene.fake.state.faults.push({ method: 'chat.postMessage', channel: 'C0000077', answer: error });
    const answer = response(scene);
    await shortcut({ type: 'message', user: 'U0000003', text: BOUNCE, ts: nextTs() }, 'C0000077');
    await answer;
    await vi.waitFor(() => expect(scene.fake.state.responses.at(-1)?.['text']).toContain('hanako@example.com'));
    expect(scene.fake.state.responses.at(-2)?.['text']).toContain('/invite');
  });
});
