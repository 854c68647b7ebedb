import { describe, expect, it } from 'vitest';
import { readDiscordSettings } from '../../../src/adapters/discord/discord-settings.ts';

function read(env: Readonly<Record<string, string>>) {
  return readDiscordSettings((key) => env[key]);
}

describe('readDiscordSettings', () => {
  it('is not configured without a token', () => {
    expect(read({ DISCORD_CHANNELS: 'help' })).toBeUndefined();
  });

  it('takes a token with or without "Bot"', () => {
    expect(read({ DISCORD_TOKEN: 'Bot abc' })).toEqual({
      token: 'abc',
      channels: [],
      apiUrl: undefined,
      joinWithin: 2_000,
    });
  });

  it('takes channels however they are written', () => {
    const channels = '#Mail-Help, 600000000000000001、#エラーメール <#600000000000000002>';
    expect(read({ DISCORD_TOKEN: 'abc', DISCORD_CHANNELS: channels })?.channels).toEqual([
      'mail-help',
      '600000000000000001',
      'エラーメール',
      '600000000000000002',
    ]);
  });

  it.each(['https://chat.example.com/api', 'https://chat.example.com/api/', 'https://chat.example.com/api/v10'])(
    'takes the base of another server: %s',
    (url) => {
      expect(read({ DISCORD_TOKEN: 'abc', DISCORD_API_URL: url })?.apiUrl).toBe('https://chat.example.com/api');
    },
  );

  it.each([
    { DISCORD_TOKEN: 'abc', DISCORD_API_URL: 'chat.example.com' },
    { DISCORD_TOKEN: 'abc', DISCORD_JOIN_SECONDS: 'soon' },
    { DISCORD_TOKEN: 'abc', DISCORD_JOIN_SECONDS: '-1' },
    { DISCORD_TOKEN: 'abc def' },
  ])('refuses what it cannot use, with a repair: %o', (env) => {
    expect(() => read(env)).toThrow(expect.objectContaining({ name: 'ConfigError' }));
  });
});
