import { expect, it, vi } from 'vitest';
import { answersTo, BOUNCE, openScene, pause } from './slack-scene.ts';

const WORDS = /hanako|mx\.example\.com|User unknown|192\.0\.2\.25|xoxb-|xapp-/;

it('neither the bot nor the SDK writes a word of a mail, an address or a token anywhere', async () => {
  const written: string[] = [];
  const keep = (...parts: unknown[]) => {
    written.push(parts.map(String).join(' '));
    return true;
  };
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep),
  ];
  const scene = await openScene();
  const { faults } = scene.fake.state;
  const method = 'chat.postMessage';
  faults.push({ method, answer: { kind: 'status', status: 500 } }, { method, answer: { kind: 'hang' } });
  await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  faults.push({ method, answer: { kind: 'error', error: 'restricted_action' } });
  await scene.fake.post({ text: BOUNCE });
  await scene.fake.socket.sendRaw(`{"type":"events_api","payload":{"event":"${BOUNCE.replace(/\s/g, ' ')}"}}`);
  scene.fake.socket.cut();
  await pause(300);
  await scene.close();
  for (const spy of spies) spy.mockRestore();
  expect([...written, ...scene.log].filter((line) => WORDS.test(line))).toEqual([]);
  expect(scene.log.length).toBeGreaterThan(0);
});

it('tokens go to Slack’s Web API and nowhere else', async () => {
  const scene = await openScene();
  await answersTo(scene, await scene.fake.post({ text: BOUNCE }));
  const tokens = new Map(scene.fake.state.calls.map(({ method, token }) => [method, token]));
  expect(tokens.get('apps.connections.open')).toBe('xapp-fake');
  tokens.delete('apps.connections.open');
  expect([...new Set(tokens.values())]).toEqual(['xoxb-fake']);
  await scene.close();
});
