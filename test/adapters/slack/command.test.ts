import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BOT, nextTs } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { answersTo, BOUNCE, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  scene.fake.state.users.set('U0000JA1', { id: 'U0000JA1', locale: 'ja-JP' });
});
afterAll(() => scene.close());

function command(text: string, parts: Json = {}) {
  return scene.fake.socket.deliver('slash_commands', {
    command: '/bounce',
    text,
    team_id: BOT.team_id,
    channel_id: 'C0000001',
    user_id: 'U0000001',
    response_url: `${scene.fake.origin}/respond/command`,
    trigger_id: 'trigger',
    ...parts,
  });
}

async function response(): Promise<Json> {
  const { responses } = scene.fake.state;
  const before = responses.length;
  await vi.waitFor(() => expect(responses.length).toBeGreaterThan(before), 3_000);
  await pause(50);
  return responses.at(-1) ?? {};
}

type Block = {
  readonly type: string;
  readonly elements: readonly { readonly action_id: string; readonly value: string }[];
};

function press(answer: Json, action: string, parts: Json = {}) {
  const all = (answer['blocks'] as readonly Block[]).flatMap(({ type, elements }) =>
    type === 'actions' ? elements : [],
  );
  return scene.fake.socket.deliver('interactive', {
    type: 'block_actions',
    team: { id: BOT.team_id },
    user: { id: 'U0000001' },
    trigger_id: 'trigger',
    response_url: `${scene.fake.origin}/respond/private`,
    container: { type: 'message', is_ephemeral: true, message_ts: '1.1', channel_id: 'C0000001' },
    channel: { id: 'C0000001' },
    actions: [all.find(({ action_id }) => action_id.startsWith(action))],
    ...parts,
  });
}

function submit(values: Json, metadata: unknown) {
  const view = {
    id: 'V1',
    type: 'modal',
    callback_id: 'desk-form',
    private_metadata: metadata,
    title: { type: 'plain_text', text: 'エラーメールを診断' },
    state: { values },
  };
  const payload = { type: 'view_submission', team: { id: BOT.team_id }, user: { id: 'U0000001' }, view };
  return scene.fake.socket.deliver('interactive', payload);
}

async function openForm(user = 'U0000001'): Promise<Json> {
  const { views } = scene.fake.state;
  const before = views.size;
  await command('', { user_id: user });
  await vi.waitFor(() => expect(views.size).toBe(before + 1));
  return [...views.values()].at(-1) ?? {};
}

describe('/bounce with a text', () => {
  it('answers the asker alone, in their own language', async () => {
    const answer = response();
    const { after } = await command(BOUNCE, { user_id: 'U0000JA1' });
    expect(after).toBeLessThan(1_000);
    expect(await answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('届いていません') });
    expect(scene.fake.state.messages).toEqual([]);
  });

  it('is answered also where it is no bounce', async () => {
    const answer = response();
    await command('what is the weather');
    expect((await answer)['text']).toContain('found no returned mail');
  });

  it('is shared in the channel by its button, once, with who shared it', async () => {
    const answer = response();
    await command(BOUNCE);
    const shown = await answer;
    await press(shown, 'desk-share');
    await press(shown, 'desk-share');
    await vi.waitFor(() => expect(scene.fake.state.messages).toHaveLength(1));
    await pause(100);
    const [shared] = scene.fake.state.messages;
    expect(JSON.stringify(shared?.['blocks'])).toContain('"user_id":"U0000001"');
    expect(JSON.stringify(shared?.['blocks'])).not.toContain('desk-share');
  });

  it('is rewritten for the asker by its other buttons', async () => {
    const first = response();
    await command(BOUNCE);
    const shown = await first;
    const second = response();
    await press(shown, 'desk-language');
    expect(await second).toMatchObject({ replace_original: true, text: expect.stringContaining('届いていません') });
  });
});

describe('/bounce help', () => {
  it.each(['help', 'ヘルプ'])('%s says the ways in, also in threads', async (text) => {
    const answer = response();
    await command(text);
    expect((await answer)['text']).toMatch(/thread|スレッド/);
  });
});

describe('the form', () => {
  it('opens in the asker’s language', async () => {
    expect(await openForm('U0000JA1')).toMatchObject({ title: { text: 'エラーメールを診断' } });
  });

  it('with nothing in it stays open and says so', async () => {
    const { private_metadata } = await openForm();
    const { payload } = await submit({ 'form-text': { value: { value: ' ' } } }, private_metadata);
    expect(payload).toMatchObject({
      response_action: 'errors',
      errors: { 'form-text': expect.stringContaining('貼り付けるか') },
    });
  });

  it('with a text or a file is answered for the asker, in the language chosen', async () => {
    const { private_metadata } = await openForm();
    scene.fake.state.files.set('form.txt', { body: BOUNCE });
    const answer = response();
    const { payload } = await submit(
      {
        'form-text': { value: { value: null } },
        'form-files': {
          value: { files: [{ id: 'F1', name: 'form.txt', url_private: `${scene.fake.origin}/files/form.txt` }] },
        },
        'form-language': { value: { selected_option: { value: 'ja' } } },
      },
      private_metadata,
    );
    expect(payload?.['response_action']).toBeUndefined();
    expect((await answer)['text']).toContain('届いていません');
  });
});

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
    const answer = response();
    await shortcut(post);
    expect((await answer)['text']).toContain('still stands');
    await answersTo(scene, post);
  });

  it('answers only the asker where the bot is not in the channel, and says how to invite it', async () => {
    const error = { kind: 'error', error: 'not_in_channel' } as const;
    scene.fake.state.faults.push({ method: 'chat.postMessage', channel: 'C0000077', answer: error });
    const answer = response();
    await shortcut({ type: 'message', user: 'U0000003', text: BOUNCE, ts: nextTs() }, 'C0000077');
    await answer;
    await vi.waitFor(() => expect(scene.fake.state.responses.at(-1)?.['text']).toContain('hanako@example.com'));
    expect(scene.fake.state.responses.at(-2)?.['text']).toContain('/invite');
  });
});

describe('after a restart', () => {
  it('private answers and forms say what to do', async () => {
    const first = response();
    await command(BOUNCE);
    const shown = await first;
    const { private_metadata } = await openForm();
    await scene.running.stop();
    const { fake } = scene;
    scene = await openScene({ fake });
    const second = response();
    await press(shown, 'desk-language');
    expect((await second)['text']).toContain('/bounce');
    const { payload } = await submit({ 'form-text': { value: { value: BOUNCE } } }, private_metadata);
    expect(JSON.stringify(payload)).toContain('もう一度 /bounce を実行してください');
  });
});
