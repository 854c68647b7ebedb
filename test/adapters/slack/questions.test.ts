import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import { buttonsOf, click } from './clicks.ts';
import { answersTo, openScene, type Scene } from './slack-scene.ts';

const TWO_QUESTIONS = `<taro@example.jp>: host mx.example.jp[192.0.2.1] said:
    550 <taro@example.jp>: mailbox unavailable (in reply to RCPT TO command)

<hanako@docomo.ne.jp>: host mfsmax.docomo.ne.jp[192.0.2.9] said:
    550 Unknown user hanako@docomo.ne.jp (in reply to RCPT TO command)`;

const BY_THE_ASKER = /your answer to the question leads to the cause/g;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

async function pressed(answer: FakeMessage | undefined, post: FakeMessage, action: string): Promise<FakeMessage> {
  await click(scene, answer, action);
  await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(answer?.['text']));
  return scene.fake.answers(post)[0] as FakeMessage;
}

async function windowOf(answer: FakeMessage, action: string): Promise<string> {
  const { views } = scene.fake.state;
  const before = views.size;
  await click(scene, answer, action);
  await vi.waitFor(() => expect(views.size).toBeGreaterThan(before));
  return JSON.stringify([...views.values()].at(-1));
}

describe('a mail with two causes that both ask', () => {
  it('is told of both, one after the other, and all of it can be taken back', async () => {
    const post = await scene.fake.post({ text: TWO_QUESTIONS });
    const [first] = await answersTo(scene, post);
    const once = await pressed(first, post, 'desk-choice-0');
    const twice = await pressed(once, post, 'desk-choice-1');
    expect(await windowOf(twice, 'desk-details').then((view) => view.match(BY_THE_ASKER))).toHaveLength(2);
    const back = await pressed(twice, post, 'desk-untell');
    expect(back['text']).toBe(first?.['text']);
    expect(buttonsOf(back).some(({ action_id }) => action_id === 'desk-untell')).toBe(false);
  });

  it('has letters about what was told', async () => {
    const post = await scene.fake.post({ text: TWO_QUESTIONS });
    const [first] = await answersTo(scene, post);
    const before = await windowOf(first as FakeMessage, 'desk-letter-0-customer');
    const told = await pressed(first, post, 'desk-choice-0-0');
    const after = await windowOf(told, 'desk-letter-0-customer');
    expect(after).toContain('taro@example.jp');
    expect(after).not.toBe(before);
  });
});
