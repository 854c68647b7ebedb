import { describe, expect, it, vi } from 'vitest';
import type { StartAdapter } from '../src/adapters/adapter.ts';
import { ConfigError } from '../src/config-error.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { openDesk } from '../src/desk/desk.ts';
import { serve } from '../src/serve.ts';

const desk = openDesk(
  () => {
    throw new Error('no mail is read here');
  },
  NO_PROFILE,
  undefined,
);

/** An adapter that notes what becomes of it. */
function adapter(name: string, ended: Promise<string> = new Promise(() => {})) {
  const noted: string[] = [];
  const start: StartAdapter = async () => ({
    greeting: `${name} is here`,
    ended,
    stop: async () => void noted.push('stopped'),
  });
  return { start, noted };
}

describe('serve', () => {
  it('greets, and stops everything when the operator asks', async () => {
    const [slack, web] = [adapter('slack'), adapter('web')];
    const lines: string[] = [];
    const { promise: stopAsked, resolve: ask } = Promise.withResolvers<void>();
    const log = (line: string) => {
      if (lines.push(line) === 2) ask();
    };
    const status = await serve({ adapters: [slack.start, web.start], desk, log, stopAsked });
    expect({ status, lines }).toEqual({ status: 0, lines: ['slack is here', 'web is here'] });
    expect([slack.noted, web.noted]).toEqual([['stopped'], ['stopped']]);
  });

  it('ends while something still starts, and stops it once it has', async () => {
    const slack = adapter('slack');
    const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
    const start: StartAdapter = (...given) => connected.then(() => slack.start(...given));
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    expect(await serve({ adapters: [start], desk, log, stopAsked: Promise.resolve() })).toBe(0);
    connect();
    await vi.waitFor(() => expect(slack.noted).toEqual(['stopped']));
    expect(lines).toEqual([]);
  });

  it('goes on while one of two is left, and ends with the repair when none is', async () => {
    const lines: string[] = [];
    const revoked = adapter('slack', Promise.resolve('SLACK_BOT_TOKEN: was revoked. Install the app anew'));
    const status = await serve({
      adapters: [revoked.start],
      desk,
      log: (line) => lines.push(line),
      stopAsked: new Promise(() => {}),
    });
    expect(status).toBe(2);
    expect(lines).toContain('SLACK_BOT_TOKEN: was revoked. Install the app anew');
  });

  it('stops what has started where another cannot start', async () => {
    const slack = adapter('slack');
    const failing: StartAdapter = () => Promise.reject(new ConfigError('PORT', '8025 is taken', 'Set another'));
    const serving = serve({ adapters: [slack.start, failing], desk, log: () => {}, stopAsked: new Promise(() => {}) });
    await expect(serving).rejects.toThrow(ConfigError);
    expect(slack.noted).toEqual(['stopped']);
  });
});
