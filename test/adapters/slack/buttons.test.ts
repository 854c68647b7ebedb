import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { click } from './clicks.ts';
import { answersTo, BOUNCE, openScene, pause, type Scene } from './slack-scene.ts';

const CONTACT = { name: 'IT desk', contact: 'S0000OPS1' };
const ASKS = '550 <taro@example.jp>: mailbox unavailable';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ profile: { contacts: { escalation: CONTACT } } });
});
afterAll(() => scene.close());

async function answered(
  text: string,
): Promise<{ readonly post: FakeMessage; readonly answer: FakeMessage | undefined }> {
  const post = await scene.fake.post({ text });
  const [answer] = await answersTo(scene, post);
  return { post, answer };
}

function lastView(): Json {
  return [...scene.fake.state.views.values()].at(-1) ?? {};
}

/** Restarts the bot in the same workspace: nothing in memory is left. */
async function restart(): Promise<void> {
  await scene.running.stop();
  const { fake } = scene;
  scene = await openScene({ fake, profile: { contacts: { escalation: CONTACT } } });
}

const WAYS = [
  ['as it was', async () => {}],
  ['after a restart', restart],
] as const;

describe.each(WAYS)('the buttons of an answer in a thread, %s', (_way, comeBack) => {
  it('the other language rewrites it in place, and back', async () => {
    const { post, answer } = await answered(BOUNCE);
    await comeBack();
    await click(scene, answer, 'desk-language');
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toContain('届いていません'));
    await click(scene, scene.fake.answers(post)[0], 'desk-language');
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toBe(answer?.['text']));
    expect(scene.fake.answers(post)).toHaveLength(1);
  });

  it('a choice rewrites it with the cause told, also in the other language afterwards', async () => {
    const { post, answer } = await answered(ASKS);
    await comeBack();
    await click(scene, answer, 'desk-choice');
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(answer?.['text']));
    const told = scene.fake.answers(post)[0];
    await click(scene, told, 'desk-language');
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toContain('届いていません'));
    await click(scene, scene.fake.answers(post)[0], 'desk-language');
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toBe(told?.['text']));
  });

  it('details open in a window', async () => {
    const { answer } = await answered(BOUNCE);
    await comeBack();
    await click(scene, answer, 'desk-details');
    await vi.waitFor(() => expect(JSON.stringify(lastView())).toContain('Technical facts'));
  });

  it('a letter opens in a window, in a field to copy from', async () => {
    const { answer } = await answered(BOUNCE);
    await comeBack();
    await click(scene, answer, 'desk-letter');
    await vi.waitFor(() => expect(JSON.stringify(lastView())).toContain('initial_value'));
    expect(JSON.stringify(lastView())).toContain('hanako@example.com');
  });

  it('"looks wrong" calls the team’s group into the thread, once', async () => {
    const { post, answer } = await answered(BOUNCE);
    await comeBack();
    await Promise.all([click(scene, answer, 'desk-wrong'), click(scene, answer, 'desk-wrong')]);
    const [, called] = await answersTo(scene, post, 2);
    expect(JSON.stringify(called?.['blocks'])).toContain('"usergroup_id":"S0000OPS1"');
    expect(JSON.stringify(called?.['blocks'])).toContain('"user_id":"U0000002"');
    expect(called?.['text']).toMatch(/^yamada.*IT desk.*User unknown/s);
  });
});

describe('clicks that come in odd ways', () => {
  it('a post that is gone after a restart is said to be gone', async () => {
    const { post, answer } = await answered(BOUNCE);
    const { messages, responses } = scene.fake.state;
    messages.splice(messages.indexOf(post), 1);
    await restart();
    await click(scene, answer, 'desk-language');
    await vi.waitFor(() => expect(responses.at(-1)?.['text']).toMatch(/もう一度|can no longer be read/));
  });

  it('a window that opens too late is said to be', async () => {
    const { answer } = await answered(BOUNCE);
    scene.fake.state.faults.push({ method: 'views.open', answer: { kind: 'error', error: 'expired_trigger_id' } });
    await click(scene, answer, 'desk-details');
    await vi.waitFor(() => expect(scene.fake.state.responses.at(-1)?.['text']).toContain('click again'));
  });

  it('thirty people at once leave one answer that is whole', async () => {
    const { post, answer } = await answered(BOUNCE);
    const acknowledged = await Promise.all(Array.from({ length: 30 }, () => click(scene, answer, 'desk-language')));
    expect(Math.max(...acknowledged.map(({ after }) => after))).toBeLessThan(1_000);
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).toContain('届いていません'));
    await pause(300);
    expect(scene.fake.answers(post)).toHaveLength(1);
  });

  it('a value that is none of ours is acknowledged and nothing else', async () => {
    const { answer } = await answered(BOUNCE);
    await click(scene, answer, 'desk-language', { actions: [{ action_id: 'desk-language', value: '{"k":"..' }] });
    await pause(100);
    expect(scene.fake.state.calls.filter(({ args }) => args['ts'] === answer?.ts)).toEqual([]);
  });
});
