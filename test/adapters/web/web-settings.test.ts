import { describe, expect, it } from 'vitest';
import { isLoopback, readWebSettings } from '../../../src/adapters/web/web-settings.ts';
import { ConfigError } from '../../../src/config-error.ts';

const TOKEN = 'a-token-that-nobody-guesses';

function read(values: Readonly<Record<string, string>> = {}) {
  return readWebSettings((key) => values[key]);
}

describe('settings of the local desk', () => {
  it('opens on loopback without any setting, where no chat is connected', () => {
    expect(read()).toEqual({ bind: '127.0.0.1', port: 8025, token: undefined, beside: false });
  });

  it('opens beside the chats when asked for, and not at all when switched off', () => {
    expect(read({ DESK: 'on', PORT: '9000' })).toMatchObject({ beside: true, port: 9000 });
    expect(read({ DESK: 'Off' })).toBeUndefined();
  });

  it.each(['0.0.0.0', '::', '192.0.2.10', 'desk.example.jp', '127.0.0.1.example.jp'])(
    'wants a token where others can reach it: %s',
    (bind) => {
      expect(() => read({ DESK_BIND: bind })).toThrow(/DESK_BIND.*no token.*Set DESK_TOKEN/);
      expect(read({ DESK_BIND: bind, DESK_TOKEN: TOKEN })).toMatchObject({ bind, token: TOKEN });
    },
  );

  it.each([{ PORT: '70000' }, { PORT: 'http' }, { PORT: '-1' }, { DESK: 'perhaps' }, { DESK_TOKEN: 'short' }])(
    'refuses %j and says what to do',
    (values) => {
      expect(() => read(values as Record<string, string>)).toThrow(ConfigError);
    },
  );

  it('knows loopback by all its names', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', '[::1]', 'localhost', 'LOCALHOST'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '128.0.0.1', 'localhost.example.jp', '::', ''].some(isLoopback)).toBe(false);
  });
});
