import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, file } from './posted-files.ts';
import { BOUNCE, openScene, type Scene } from './slack-scene.ts';

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

describe('files that cannot be had', () => {
  it.each([
    ['gone', { body: '', status: 404 }, /no longer there/],
    ['not permitted', { body: LOGIN_PAGE, type: 'text/html' }, /files:read/],
    ['slow as a drip', { body: '', drip: 20 }, /could not be fetched just now/],
  ] as const)('%s: said once, with what to do', async (_why, served, sentence) => {
    expect(await answerTo(scene, [file(scene.fake, 'a.eml', served)])).toMatch(sentence);
  });

  it('too big: not even asked for', async () => {
    expect(await answerTo(scene, [file(scene.fake, 'a.eml', { body: 'x' }, { size: 90_000_000 })])).toMatch(/too big/);
  });

  it('a missing scope is named', async () => {
    scene.fake.state.faults.push({
      method: 'files.info',
      answer: { kind: 'error', error: 'missing_scope', needed: 'files:read' },
    });
    expect(await answerTo(scene, [{ id: 'F0X', name: 'a.eml', file_access: 'check_file_info' }])).toContain(
      'files:read',
    );
  });

  it('a file elsewhere, or a way that leads elsewhere, is never asked and never shown the token', async () => {
    const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/a.eml`;
    expect(
      await answerTo(scene, [file(scene.fake, 'a.eml', { body: '' }, { url_private_download: elsewhere })]),
    ).toContain('files:read');
    expect(await answerTo(scene, [file(scene.fake, 'b.eml', { body: '', redirect: elsewhere })])).toContain(
      'files:read',
    );
    expect(seenByStranger).toEqual([]);
  });
});
