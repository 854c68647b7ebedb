import { DISCORD_KEYS, type DiscordSettings, readDiscordSettings } from './adapters/discord/discord-settings.ts';
import { readSlackSettings, SLACK_KEYS, type SlackSettings } from './adapters/slack/slack-settings.ts';
import { readWebSettings, WEB_KEYS, type WebSettings } from './adapters/web/web-settings.ts';
import { ConfigError } from './config-error.ts';
import { LANGUAGES, type Language } from './core/team-profile.ts';

/** Everything that is set from outside. */
export type Config = {
  /** A team's own folder of rules, read beside the shipped ones and overriding them. */
  readonly rulesDir: string | undefined;
  /** The team profile; see team.example.yaml. */
  readonly teamFile: string;
  /** True where the operator named the team file: then it must exist. */
  readonly teamFileNamed: boolean;
  /** The language of answers; undefined: the asker's. */
  readonly language: Language | undefined;
  /** The language of the terminal the program runs in. */
  readonly terminalLanguage: Language;
  /** Undefined where Slack is not set up; the same for Discord. */
  readonly slack: SlackSettings | undefined;
  readonly discord: DiscordSettings | undefined;
  /** Undefined where the local desk is switched off. */
  readonly web: WebSettings | undefined;
};

/** Environment variables as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The keys read, as `.env.example` lists them. */
export const CONFIG_KEYS = [
  'RULES_DIR',
  'TEAM_FILE',
  'DESK_LANGUAGE',
  ...SLACK_KEYS,
  ...DISCORD_KEYS,
  ...WEB_KEYS,
] as const;

/**
 * Reads the configuration; the only reader of the environment.
 *
 * @throws ConfigError where a value cannot be used
 */
export function readConfig(env: Environment): Config {
  const value = (key: (typeof CONFIG_KEYS)[number]) => env[key]?.trim() || undefined;
  return {
    rulesDir: value('RULES_DIR'),
    teamFile: value('TEAM_FILE') ?? 'team.yaml',
    teamFileNamed: value('TEAM_FILE') !== undefined,
    language: readLanguage(value('DESK_LANGUAGE')),
    terminalLanguage: terminalLanguage(env),
    slack: readSlackSettings(value),
    discord: readDiscordSettings(value),
    web: readWebSettings(value),
  };
}

function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || value === 'auto') return undefined;
  const language = LANGUAGES.find((known) => known === value);
  if (!language)
    throw new ConfigError('DESK_LANGUAGE', `"${value}" is not a language`, `Use ${LANGUAGES.join(', ')} or auto`);
  return language;
}

/** POSIX: LC_ALL outranks LC_MESSAGES, which outranks LANG. */
function terminalLanguage(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
