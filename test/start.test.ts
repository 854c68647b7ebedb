import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { bounceTo } from './adapters/web/bounces.ts';
import { runDesk, startDesk } from './run-desk.ts';

// `npm start` without any token; beside Slack it is started in adapters/slack/process.test.ts.

const cwd = mkdtempSync(join(tmpdir(), 'bounce-desk-start-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** A server on a port of the system's choice, whose number is then known. */
async function listening() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('npm start without tokens', { timeout: 180_000 }, () => {
  it('opens the desk at the PORT set, prints where, answers a bounce, and ends with 0 on SIGTERM', async ({
    onTestFinished,
  }) => {
    const { server, port } = await listening();
    server.close();
    const program = startDesk([], { cwd, env: { PORT: `${port}` } });
    onTestFinished(() => void program.kill('SIGKILL'));
    const [line] = await once(createInterface(program.stdout), 'line');
    const address = `http://127.0.0.1:${port}`;
    expect(line).toContain(address);
    expect(await (await fetch(address)).text()).toContain('<textarea id="text"');
    const response = await fetch(`${address}/api/diagnose`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: bounceTo('hanako@example.com'), locale: 'en' }),
    });
    expect(await response.json()).toMatchObject({ diagnoses: [{ recipient: 'hanako@example.com' }] });
    const ended = once(program, 'close');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('says what to do where the port is taken, or the desk is switched off and nothing is left to run', async ({
    onTestFinished,
  }) => {
    const { server, port } = await listening();
    onTestFinished(() => void server.close());
    const run = await runDesk([], { cwd, env: { PORT: `${port}` } });
    expect(run.errors).toMatch(new RegExp(`^PORT: another program uses port ${port}.*set another PORT\n$`));
    expect(run.status).toBe(2);
    const off = await runDesk([], { cwd, env: { DESK: 'off' } });
    expect(off.errors).toMatch(/^DESK: "off", and no chat is set up either\. Remove DESK/);
    expect([off.status, off.output]).toEqual([2, '']);
  });
});
