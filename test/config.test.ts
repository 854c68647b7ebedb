import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/config-error.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      rulesDir: undefined,
      teamFile: 'team.yaml',
      teamFileNamed: false,
      language: undefined,
      terminalLanguage: 'en',
    });
  });

  it('takes what is set, without the blanks around it', () => {
    expect(readConfig({ RULES_DIR: ' ./ours ', TEAM_FILE: 'shop.yaml', DESK_LANGUAGE: 'ja' })).toMatchObject({
      rulesDir: './ours',
      teamFile: 'shop.yaml',
      teamFileNamed: true,
      language: 'ja',
    });
  });

  it('an empty setting, as .env.example has it, is none', () => {
    expect(readConfig({ RULES_DIR: '', TEAM_FILE: '  ', DESK_LANGUAGE: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['auto', undefined],
    ['en', 'en'],
    ['ja', 'ja'],
  ])('DESK_LANGUAGE=%s', (written, wanted) => {
    expect(readConfig({ DESK_LANGUAGE: written }).language).toBe(wanted);
  });

  it('refuses a language it does not speak, and says what to do', () => {
    expect(() => readConfig({ DESK_LANGUAGE: 'fr' })).toThrow(ConfigError);
    expect(() => readConfig({ DESK_LANGUAGE: 'fr' })).toThrow(
      'DESK_LANGUAGE: "fr" is not a language. Use ja, en or auto',
    );
  });

  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'ja' }, 'ja'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'C' }, 'ja'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'ja_JP.eucJP' }, 'ja'],
    [{}, 'en'],
  ])('the terminal that says %j speaks %s', (env, wanted) => {
    expect(readConfig(env).terminalLanguage).toBe(wanted);
  });
});
