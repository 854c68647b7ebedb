import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailFile, forwardedMessage } from '../../fakes/slack/messages.ts';
import { answerTo, file } from './posted-files.ts';
import { answersTo, BOUNCE, openScene, type Scene } from './slack-scene.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'gmail-unauthenticated.eml'));

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('files of a post', () => {
  it('a mail as a file is read, fetched with the bot’s token', async () => {
    expect(await answerTo(scene, [file(scene.fake, 'a.eml', { body: SAMPLE })])).toContain('hanako.customer@gmail.com');
    expect(scene.fake.state.shownTokens.at(-1)?.token).toBe('xoxb-fake');
  });

  it('a snippet is read whole, not its preview', async () => {
    const snippet = file(
      scene.fake,
      'log.txt',
      { body: BOUNCE, type: 'text/plain' },
      { mode: 'snippet', preview: 'host mx…' },
    );
    expect(await answerTo(scene, [snippet])).toContain('hanako@example.com');
  });

  it('several mails get an answer each', async () => {
    const files = [file(scene.fake, 'a.eml', { body: SAMPLE }), file(scene.fake, 'b.txt', { body: BOUNCE })];
    const post = await scene.fake.post({ text: '', subtype: 'file_share', files });
    const answers = await answersTo(scene, post, 2);
    expect(answers.map(({ text }) => /hanako\.customer/.test(String(text)))).toEqual([true, false]);
  });

  it('many mails get one table, with a list as a file that carries no token and no whole address', async () => {
    const files = Array.from({ length: 8 }, (_, i) =>
      file(scene.fake, `${i}.txt`, { body: BOUNCE.replaceAll('hanako@', `h${i}@`) }),
    );
    const post = await scene.fake.post({ text: '', subtype: 'file_share', files });
    await answersTo(scene, post, 2);
    const [table] = scene.fake.answers(post);
    expect(JSON.stringify(table?.['blocks'])).toContain('"table"');
    const upload = [...scene.fake.state.uploads.values()].at(-1);
    expect(upload?.body).toMatch(/h\*\*\*@example\.com/);
    expect(upload?.authorization).toBeUndefined();
  });

  it('more files than are read at a time are named', async () => {
    const files = Array.from({ length: 12 }, (_, i) => file(scene.fake, `${i}.txt`, { body: 'nothing' }));
    expect(await answerTo(scene, files)).toContain('11.txt');
  });

  it('a file in a forwarded message is read', async () => {
    const post = forwardedMessage('', [file(scene.fake, 'a.eml', { body: SAMPLE })]);
    expect(await answerTo(scene, [], { ...post, ts: `${Date.now()}.000300` })).toContain('hanako.customer@gmail.com');
  });

  it('a screenshot is said to be one, with what to do', async () => {
    const picture = file(
      scene.fake,
      'screen.png',
      { body: Buffer.from('89504e470d0a1a0a', 'hex'), type: 'image/png' },
      { mimetype: 'image/png' },
    );
    expect(await answerTo(scene, [picture])).toMatch(/picture/);
  });
});

describe('mails that were sent to the address of a channel', () => {
  it('are read from the event', async () => {
    const mail = emailFile({ plain_text: BOUNCE });
    expect(await answerTo(scene, [mail], { user: 'USLACKBOT', bot_id: 'B0MAIL' })).toContain('hanako@example.com');
  });

  it('are asked for where the event’s copy is stripped', async () => {
    const id = 'F0STRIPPED';
    scene.fake.state.fileInfos.set(id, emailFile({ id, plain_text: BOUNCE }));
    const stripped = emailFile({ id, plain_text: undefined, preview: undefined });
    expect(await answerTo(scene, [stripped], { user: 'USLACKBOT' })).toContain('hanako@example.com');
  });

  it('bring their attachments', async () => {
    const attached = file(scene.fake, 'bounce.eml', { body: SAMPLE });
    const attachments = [
      { filename: 'bounce.eml', size: 100, mimetype: 'message/rfc822', url: attached['url_private_download'] },
    ];
    const mail = emailFile({ id: 'F0ATT', plain_text: 'please see the attached mail', attachments });
    expect(await answerTo(scene, [mail], { user: 'USLACKBOT' })).toContain('hanako.customer@gmail.com');
  });

  it('stubs of Slack Connect are asked for', async () => {
    const whole = file(scene.fake, 'a.eml', { body: SAMPLE });
    scene.fake.state.fileInfos.set('F0STUB', { ...whole, id: 'F0STUB' });
    const stub = { id: 'F0STUB', mode: 'file_access', file_access: 'check_file_info', created: 0 };
    expect(await answerTo(scene, [stub])).toContain('hanako.customer@gmail.com');
  });
});
