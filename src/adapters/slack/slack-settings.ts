import { ConfigError } from '../../config-error.ts';

/** The keys read, as `.env.example` lists them. */
export const SLACK_KEYS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_PORT',
  'SLACK_CHANNELS',
  'SLACK_SHARED_CHANNELS',
  'SLACK_API_URL',
] as const;

/** One of {@link SLACK_KEYS}. */
export type SlackKey = (typeof SLACK_KEYS)[number];

/** How Slack's events reach the bot. */
export type SlackWay =
  | { readonly kind: 'socket-mode'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

/** What the Slack adapter is told from outside. */
export type SlackSettings = {
  readonly botToken: string;
  readonly way: SlackWay;
  /** Names (lower case, without #) or ids of the channels watched; none: every channel the bot was invited to. */
  readonly channels: readonly string[];
  /** Whether channels shared with other companies (Slack Connect) are answered in. */
  readonly sharedChannels: boolean;
  /** Where the Web API is; undefined: Slack's own. Ends in `/api/`. */
  readonly apiUrl: URL | undefined;
};

const PORT = 3000;

/**
 * Reads the settings; undefined where Slack is not set up.
 *
 * @throws ConfigError where a value cannot be used, or one is lacking beside the others
 */
export function readSlackSettings(value: (key: SlackKey) => string | undefined): SlackSettings | undefined {
  const botToken = value('SLACK_BOT_TOKEN');
  const way = readWay(value);
  if (botToken === undefined && way === undefined) return undefined;
  if (botToken === undefined) {
    throw new ConfigError('SLACK_BOT_TOKEN', 'is empty', `Copy the "Bot User OAuth Token" from ${APP_PAGES}`);
  }
  requirePrefix('SLACK_BOT_TOKEN', botToken, 'xoxb-', 'Bot User OAuth Token');
  if (way === undefined) {
    throw new ConfigError(
      'SLACK_APP_TOKEN',
      'is empty',
      `Make an app-level token with the scope connections:write at ${APP_PAGES}`,
    );
  }
  return {
    botToken,
    way,
    channels: readChannels(value('SLACK_CHANNELS')),
    sharedChannels: readYesNo(value('SLACK_SHARED_CHANNELS')),
    apiUrl: readApiUrl(value('SLACK_API_URL')),
  };
}

const APP_PAGES = 'https://api.slack.com/apps';

/** Socket Mode wherever an app-level token is given: it needs no public address. */
function readWay(value: (key: SlackKey) => string | undefined): SlackWay | undefined {
  const appToken = value('SLACK_APP_TOKEN');
  const signingSecret = value('SLACK_SIGNING_SECRET');
  if (appToken !== undefined) {
    requirePrefix('SLACK_APP_TOKEN', appToken, 'xapp-', 'app-level token');
    return { kind: 'socket-mode', appToken };
  }
  return signingSecret === undefined ? undefined : { kind: 'http', signingSecret, port: readPort(value('SLACK_PORT')) };
}

/** Names the key only: the value may be a secret. */
function requirePrefix(key: SlackKey, value: string, prefix: string, name: string): void {
  if (!value.startsWith(prefix)) {
    throw new ConfigError(key, `does not begin with ${prefix}`, `Copy the ${name} from ${APP_PAGES}`);
  }
}

function readPort(value = `${PORT}`): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new ConfigError('SLACK_PORT', `"${value}" is not a port`, 'Use a number below 65536');
  return port;
}

function readChannels(value = ''): readonly string[] {
  return value
    .split(/[\s,、]+/)
    .map((name) => name.replace(/^#/, ''))
    .filter((name) => name !== '');
}

function readYesNo(value: string | undefined): boolean {
  if (value === undefined || value === 'no') return false;
  if (value === 'yes') return true;
  throw new ConfigError('SLACK_SHARED_CHANNELS', `"${value}" is neither yes nor no`, 'Use yes or no');
}

function readApiUrl(value: string | undefined): URL | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !url.pathname.endsWith('/api/')) {
    throw new ConfigError(
      'SLACK_API_URL',
      `"${value}" is no address that ends in /api/`,
      'Leave it empty for slack.com',
    );
  }
  return url;
}
