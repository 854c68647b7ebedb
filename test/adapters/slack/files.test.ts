import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeFile } from '../../fakes/slack/fake-state.ts';
import { emailFile, forwardedMessage, type Json } from '../../fakes/slack/messages.ts';
import { answersTo, BOUNCE, openScene, type Scene } from './slack-scene.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'gmail-unauthenticated.eml'));
const LOGIN_PAGE = '<!DOCTYPE html><html><head><title>Login | Slack</title></head><body>Sign in to Slack</body></html>';

let scene: Scene;
let stranger: Server;
const seenByStranger: (string | undefined)[] = [];

beforeAll(async () => {
  scene = await openScene();
  stranger = createServer((request, response) => {
    seenByStranger.push(request.headers.authorization);
    response.end(BOUNCE);
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  stranger.close();
  await scene.close();
});

let count = 0;

/** A file on the fake's file host, as an event names it. */
function file(name: string, served: FakeFile, parts: Json = {}): Json {
  count++;
  const id = `F${count}`;
  scene.fake.state.files.set(`${id}-${name}`, served);
  const url = `${scene.fake.origin}/files/${encodeURIComponent(`${id}-${name}`)}`;
  return { id, name, mode: 'hosted', mimetype: 'message/rfc822', size: 100, url_private_download: url, ...parts };
}

async function answerTo(files: readonly Json[], parts: Json = {}): Promise<string> {
  const post = await scene.fake.post({ text: '', subtype: 'file_share', files, ...parts });
  const [answer] = await answersTo(scene, post);
  return String(answer?.['text']);
}

describe('files of a post', () => {
  it('a mail as a file is read, fetched with the bot’s token', async () => {
    expect(await answerTo([file('a.eml', { body: SAMPLE })])).toContain('hanako.customer@gmail.com');
    expect(scene.fake.state.shownTokens.at(-1)?.token).toBe('xoxb-fake');
  });

  it('a snippet is read whole, not its preview', async () => {
    const snippet = file('log.txt', { body: BOUNCE, type: 'text/plain' }, { mode: 'snippet', preview: 'host mx…' });
    expect(await answerTo([snippet])).toContain('hanako@example.com');
  });

  it('several mails get an answer each', async () => {
    const files = [file('a.eml', { body: SAMPLE }), file('b.txt', { body: BOUNCE })];
    const post = await scene.fake.post({ text: '', subtype: 'file_share', files });
    const answers = await answersTo(scene, post, 2);
    expect(answers.map(({ text }) => /hanako\.customer/.test(String(text)))).toEqual([true, false]);
  });

  it('many mails get one table, with a list as a file that carries no token and no whole address', async () => {
    const files = Array.from({ length: 8 }, (_, i) =>
      file(`${i}.txt`, { body: BOUNCE.replaceAll('hanako@', `h${i}@`) }),
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
    const files = Array.from({ length: 12 }, (_, i) => file(`${i}.txt`, { body: 'nothing' }));
    expect(await answerTo(files)).toContain('11.txt');
  });

  it('a file in a forwarded message is read', async () => {
    const post = forwardedMessage('', [file('a.eml', { body: SAMPLE })]);
    expect(await answerTo([], { ...post, ts: `${Date.now()}.000300` })).toContain('hanako.customer@gmail.com');
  });

  it('a screenshot is said to be one, with what to do', async () => {
    const picture = file(
      'screen.png',
      { body: Buffer.from('89504e470d0a1a0a', 'hex'), type: 'image/png' },
      { mimetype: 'image/png' },
    );
    expect(await answerTo([picture])).toMatch(/picture/);
  });
});

describe('mails that were sent to the address of a channel', () => {
  it('are read from the event', async () => {
    const mail = emailFile({ plain_text: BOUNCE });
    expect(await answerTo([mail], { user: 'USLACKBOT', bot_id: 'B0MAIL' })).toContain('hanako@example.com');
  });

  it('are asked for where the event’s copy is stripped', async () => {
    const id = 'F0STRIPPED';
    scene.fake.state.fileInfos.set(id, emailFile({ id, plain_text: BOUNCE }));
    const stripped = emailFile({ id, plain_text: undefined, preview: undefined });
    expect(await answerTo([stripped], { user: 'USLACKBOT' })).toContain('hanako@example.com');
  });

  it('bring their attachments', async () => {
    const attached = file('bounce.eml', { body: SAMPLE });
    const attachments = [
      { filename: 'bounce.eml', size: 100, mimetype: 'message/rfc822', url: attached['url_private_download'] },
    ];
    const mail = emailFile({ id: 'F0ATT', plain_text: 'please see the attached mail', attachments });
    expect(await answerTo([mail], { user: 'USLACKBOT' })).toContain('hanako.customer@gmail.com');
  });

  it('stubs of Slack Connect are asked for', async () => {
    const whole = file('a.eml', { body: SAMPLE });
    scene.fake.state.fileInfos.set('F0STUB', { ...whole, id: 'F0STUB' });
    const stub = { id: 'F0STUB', mode: 'file_access', file_access: 'check_file_info', created: 0 };
    expect(await answerTo([stub])).toContain('hanako.customer@gmail.com');
  });
});

describe('files that cannot be had', () => {
  it.each([
    ['gone', { body: '', status: 404 }, /no longer there/],
    ['not permitted', { body: LOGIN_PAGE, type: 'text/html' }, /files:read/],
    ['slow as a drip', { body: '', drip: 20 }, /could not be fetched just now/],
  ] as const)('%s: said once, with what to do', async (_why, served, sentence) => {
    expect(await answerTo([file('a.eml', served)])).toMatch(sentence);
  });

  it('too big: not even asked for', async () => {
    expect(await answerTo([file('a.eml', { body: 'x' }, { size: 90_000_000 })])).toMatch(/too big/);
  });

  it('a missing scope is named', async () => {
    scene.fake.state.faults.push({
      method: 'files.info',
      answer: { kind: 'error', error: 'missing_scope', needed: 'files:read' },
    });
    expect(await answerTo([{ id: 'F0X', name: 'a.eml', file_access: 'check_file_info' }])).toContain('files:read');
  });

  it('a file elsewhere, or a way that leads elsewhere, is never asked and never shown the token', async () => {
    const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/a.eml`;
    expect(await answerTo([file('a.eml', { body: '' }, { url_private_download: elsewhere })])).toContain('files:read');
    expect(await answerTo([file('b.eml', { body: '', redirect: elsewhere })])).toContain('files:read');
    expect(seenByStranger).toEqual([]);
  });
});

describe('work that takes long', () => {
  it('is shown by a reaction that goes when the answer comes', async () => {
    const post = await scene.fake.post({
      text: '',
      subtype: 'file_share',
      files: [file('a.eml', { body: '', drip: 20 })],
    });
    await vi.waitFor(() => expect(scene.fake.state.reactions).toContain(`eyes+${post.ts}`), 1_000);
    await answersTo(scene, post);
    await vi.waitFor(() => expect(scene.fake.state.reactions).toContain(`eyes-${post.ts}`), 1_000);
  });
});
