import { ConfigError } from '../../config-error.ts';

/** What the Discord adapter is told from outside. */
export type DiscordSettings = {
  readonly token: string;
  /** Channels, forums and threads that are read without a mention, by id or by name in lower case without `#`. */
  readonly channels: readonly string[];
  /** The base before `/v10`; undefined: Discord's own. */
  readonly apiUrl: string | undefined;
  /** How long after a post its writer's next one still belongs to it, in milliseconds. */
  readonly joinWithin: number;
};

/** The keys read, as `.env.example` lists them. */
export const DISCORD_KEYS = ['DISCORD_TOKEN', 'DISCORD_CHANNELS', 'DISCORD_API_URL', 'DISCORD_JOIN_SECONDS'] as const;

type Key = (typeof DISCORD_KEYS)[number];

/** In seconds: long enough for the next piece of a split paste, short enough to wait for. */
const USUAL_PAUSE = 2;

const LONGEST_PAUSE = 60;

/**
 * Reads the settings.
 *
 * @returns undefined where Discord is not configured
 * @throws ConfigError where a value cannot be used
 */
export function readDiscordSettings(value: (key: Key) => string | undefined): DiscordSettings | undefined {
  const token = value('DISCORD_TOKEN')?.replace(/^Bot\s+/i, '');
  if (!token) return undefined;
  if (/\s/.test(token)) {
    throw new ConfigError(
      'DISCORD_TOKEN',
      'a token holds no blanks',
      'Copy it anew: Developer Portal, Bot, Reset Token',
    );
  }
  return {
    token,
    channels: readChannels(value('DISCORD_CHANNELS') ?? ''),
    apiUrl: readApiUrl(value('DISCORD_API_URL')),
    joinWithin: readPause(value('DISCORD_JOIN_SECONDS')) * 1_000,
  };
}

function readChannels(list: string): readonly string[] {
  return list
    .split(/[,、\s]+/)
    .map((name) =>
      name
        .replace(/^[##]/, '')
        .replace(/^<#(\d+)>$/, '$1')
        .toLowerCase(),
    )
    .filter((name) => name !== '');
}

function readApiUrl(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const remedy = 'Give the base before /v10, such as https://discord.com/api, or leave it empty';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new ConfigError('DISCORD_API_URL', `"${address}" is not a web address`, remedy);
  }
  return address.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

function readPause(seconds: string | undefined): number {
  const pause = seconds === undefined ? USUAL_PAUSE : Number(seconds);
  if (!(pause >= 0 && pause <= LONGEST_PAUSE)) {
    throw new ConfigError(
      'DISCORD_JOIN_SECONDS',
      `"${seconds}" is not usable`,
      `Give seconds from 0 to ${LONGEST_PAUSE}`,
    );
  }
  return pause;
}
