import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command, openForm, press, response, submit } from './private-asks.ts';
import { BOUNCE, openScene, pause, type Scene } from './slack-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  scene.fake.state.users.set('U0000JA1', { id: 'U0000JA1', locale: 'ja-JP' });
});
afterAll(() => scene.close());

describe('/bounce with a text', () => {
  it('answers the asker alone, in their own language', async () => {
    const answer = response(scene);
    const { after } = await command(scene, BOUNCE, { user_id: 'U0000JA1' });
    expect(after).toBeLessThan(1_000);
    expect(await answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('届いていません') });
    expect(scene.fake.state.messages).toEqual([]);
  });

  it('is answered also where it is no bounce', async () => {
    const answer = response(scene);
    await command(scene, 'what is the weather');
    expect((await answer)['text']).toContain('found no returned mail');
  });

  it('is shared in the channel by its button, once, with who shared it', async () => {
    const answer = response(scene);
    await command(scene, BOUNCE);
    const shown = await answer;
    await press(scene, shown, 'desk-share');
    await press(scene, shown, 'desk-share');
    await vi.waitFor(() => expect(scene.fake.state.messages).toHaveLength(1));
    await pause(100);
    const [shared] = scene.fake.state.messages;
    expect(JSON.stringify(shared?.['blocks'])).toContain('"user_id":"U0000001"');
    expect(JSON.stringify(shared?.['blocks'])).not.toContain('desk-share');
  });

  it('is rewritten for the asker by its other buttons', async () => {
    const first = response(scene);
    await command(scene, BOUNCE);
    const shown = await first;
    const second = response(scene);
    await press(scene, shown, 'desk-language');
    expect(await second).toMatchObject({ replace_original: true, text: expect.stringContaining('届いていません') });
  });
});

describe('an answer that comes later than its response URL lives', () => {
  it('is given by the bot itself, to the asker alone', async () => {
    const answer = response(scene);
    await command(scene, BOUNCE, { response_url: `${scene.fake.origin}/respond/expired` });
    const text = expect.stringContaining('hanako@example.com');
    expect(await answer).toMatchObject({ by: 'chat.postEphemeral', user: 'U0000001', text });
  });
});

describe('/bounce help', () => {
  it.each(['help', 'ヘルプ'])('%s says the ways in, also in threads', async (text) => {
    const answer = response(scene);
    await command(scene, text);
    expect((await answer)['text']).toMatch(/thread|スレッド/);
  });
});

describe('the form', () => {
  it('opens in the asker’s language', async () => {
    expect(await openForm(scene, 'U0000JA1')).toMatchObject({ title: { text: 'エラーメールを診断' } });
  });

  it('with nothing in it stays open and says so', async () => {
    const { private_metadata } = await openForm(scene);
    const { payload } = await submit(scene, { 'form-text': { value: { value: ' ' } } }, private_metadata);
    expect(payload).toMatchObject({
      response_action: 'errors',
      errors: { 'form-text': expect.stringContaining('貼り付けるか') },
    });
  });

  it('with a text or a file is answered for the asker, in the language chosen', async () => {
    const { private_metadata } = await openForm(scene);
    scene.fake.state.files.set('form.txt', { body: BOUNCE });
    const answer = response(scene);
    const { payload } = await submit(
      scene,
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

describe('after a restart', () => {
  it('private answers and forms say what to do', async () => {
    const first = response(scene);
    await command(scene, BOUNCE);
    const shown = await first;
    const { private_metadata } = await openForm(scene);
    await scene.running.stop();
    const { fake } = scene;
    scene = await openScene({ fake });
    const second = response(scene);
    await press(scene, shown, 'desk-language');
    expect((await second)['text']).toContain('/bounce');
    const { payload } = await submit(scene, { 'form-text': { value: { value: BOUNCE } } }, private_metadata);
    expect(JSON.stringify(payload)).toContain('もう一度 /bounce を実行してください');
  });
});
