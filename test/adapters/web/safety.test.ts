import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startWeb } from '../../../src/adapters/web/start-web.ts';
import type { ChatMessage } from '../../../src/desk/chat-message.ts';
import { bounceTo, hostileBounce } from './bounces.ts';
import { openWeb, shippedDesk } from './open-web.ts';

const TOKEN = 'a-token-that-nobody-guesses';

/** A request with headers that fetch sets by itself. */
function raw(address: string, method: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}

function postedForm(text: string): RequestInit {
  const body = new FormData();
  body.set('text', text);
  return { method: 'POST', body };
}

describe('other sites', () => {
  it('cannot reach the desk by a name that leads to loopback (DNS rebinding)', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const { port } = new URL(address);
    expect(await raw(address, 'GET', { host: `evil.example:${port}` })).toBe(403);
    expect(await raw(address, 'GET', { host: `localhost.evil.example:${port}` })).toBe(403);
    expect(await raw(address, 'GET', { host: `localhost:${port}` })).toBe(200);
    expect(await raw(address, 'GET', { host: '[::1]' })).toBe(200);
  });

  it.each([
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['an Origin that is none', { origin: 'null' }],
    ['a foreign Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the site', { 'sec-fetch-site': 'same-site' }],
  ])('cannot post with %s', async (_what, headers) => {
    const { onTestFinished } = await import('vitest');
    const { address } = await openWeb(onTestFinished);
    expect(await raw(`${address}/threads`, 'POST', headers)).toBe(403);
    expect(await raw(`${address}/api/diagnose`, 'POST', headers)).toBe(403);
  });

  it('may not frame the page, nor is anything inline or from elsewhere run', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    for (const path of ['/', '/page/desk.js', '/nowhere', '/api/openapi.json']) {
      const { headers } = await fetch(address + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('hand out no file but the page and its samples', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    for (const path of [
      '/page/openapi.json',
      '/page/..%2fweb-app.ts',
      '/page/constructor',
      '/samples/..%2fpackage.json',
    ])
      expect((await fetch(address + path)).status).toBe(404);
  });
});

describe('the token', () => {
  it('is wanted by everything that shows or takes mail', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished, { settings: { token: TOKEN } });
    const page = await fetch(address);
    expect(page.status).toBe(401);
    expect(await page.text()).toContain('name="token"');
    expect((await fetch(`${address}/threads`, postedForm(bounceTo('a@example.com')))).status).toBe(401);
    expect((await fetch(`${address}/api/openapi.json`)).status).toBe(401);
    const wrong = { headers: { authorization: 'Bearer something-else-of-length' } };
    expect((await fetch(`${address}/api/openapi.json`, wrong)).status).toBe(401);
    const right = { headers: { authorization: `Bearer ${TOKEN}` } };
    expect((await fetch(`${address}/api/openapi.json`, right)).status).toBe(200);
  });

  it('opens the page by a cookie that does not tell it', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished, { settings: { token: TOKEN } });
    const give = (token: string) =>
      fetch(`${address}/token`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
    expect((await give('wrong')).status).toBe(401);
    const cookie = (await give(TOKEN)).headers.get('set-cookie') as string;
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(TOKEN);
    expect((await fetch(address, { headers: { cookie: cookie.split(';')[0] as string } })).status).toBe(200);
  });
});

describe('what is kept and told', () => {
  it('logs nothing of a mail', async ({ onTestFinished }) => {
    const { address, lines } = await openWeb(onTestFinished);
    await (await fetch(`${address}/threads`, postedForm(hostileBounce()))).text();
    expect(lines).toEqual([]);
  });

  it('tells a fault of its own by one sentence, and names it in the log without its message', async ({
    onTestFinished,
  }) => {
    const desk = { ...shippedDesk(), read: () => Promise.reject(new RangeError('secret@example.com')) };
    const { address, lines } = await openWeb(onTestFinished, { desk });
    const answer = await (await fetch(`${address}/threads`, postedForm('550 5.1.1'))).text();
    expect(JSON.parse(answer)).toEqual({ kind: 'fault', sentence: expect.stringContaining('Sorry') });
    expect(lines).toEqual([expect.stringMatching(/RangeError/)]);
    expect(lines.join()).not.toContain('secret');
  });

  it('answers what is in hand before it closes', async ({ onTestFinished }) => {
    let finish = () => {};
    const reading = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const shipped = shippedDesk();
    const desk = { ...shipped, read: (message: ChatMessage) => reading.then(() => shipped.read(message)) };
    const { address, running } = await openWeb(onTestFinished, { desk });
    const response = await fetch(`${address}/threads`, postedForm(bounceTo('hanako@example.com')));
    const stopped = running.stop();
    await expect(fetch(address)).rejects.toThrow();
    finish();
    expect(await response.text()).toContain('hanako@example.com');
    await stopped;
  });

  it('says which port is taken and what to do', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const port = Number(new URL(address).port);
    const second = startWeb({ bind: '127.0.0.1', port, token: undefined, beside: false });
    await expect(second(shippedDesk(), () => {})).rejects.toThrow(`PORT: another program uses port ${port}`);
  });
});
