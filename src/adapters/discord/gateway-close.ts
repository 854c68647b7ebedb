import { DiscordAPIError, HTTPError } from './discord-js.ts';

/** What an operator has to repair: the setting, what is wrong, what to do. */
type Repair = { readonly where: string; readonly what: string; readonly remedy: string };

const BAD_TOKEN: Repair = {
  where: 'DISCORD_TOKEN',
  what: 'Discord does not accept the token',
  remedy: 'Copy a new one: https://discord.com/developers/applications, your application, Bot, Reset Token',
};

const NO_INTENT: Repair = {
  where: 'DISCORD_TOKEN',
  what: 'the bot may not read messages: its Message Content Intent is switched off (close code 4014)',
  remedy:
    'Switch it on: https://discord.com/developers/applications, your application, Bot, Privileged Gateway Intents, Message Content Intent',
};

/** Close codes of the gateway after which discord.js does not connect again. */
const CLOSED: Readonly<Record<number, Repair>> = {
  4004: BAD_TOKEN,
  4010: {
    where: 'Discord',
    what: 'the shard was refused (close code 4010)',
    remedy: 'Report this as a fault of the bot',
  },
  4011: {
    where: 'Discord',
    what: 'the bot is in too many servers for one connection (close code 4011)',
    remedy: 'Take it out of some',
  },
  4012: {
    where: 'Discord',
    what: 'this version of the API is no longer served (close code 4012)',
    remedy: 'Update the bot',
  },
  4013: {
    where: 'Discord',
    what: 'the intents were refused (close code 4013)',
    remedy: 'Report this as a fault of the bot',
  },
  4014: NO_INTENT,
};

/** What to tell an operator after the gateway closed for good. */
export function closeReason(code: number): string {
  const { where, what, remedy } = CLOSED[code] ?? {
    where: 'Discord',
    what: `the connection was ended (close code ${code})`,
    remedy: 'Start the bot again',
  };
  return `${where}: ${what}. ${remedy}`;
}

/** What to tell an operator where the bot could not log in. */
export function loginError(error: unknown): Repair {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401) return BAD_TOKEN;
    return {
      where: 'DISCORD_API_URL',
      what: `the server answered with HTTP status ${error.status}`,
      remedy: 'Look at https://discordstatus.com, check DISCORD_API_URL where it is set, and start again',
    };
  }
  const { message = '', code } = error as { readonly message?: string; readonly code?: string };
  if (code === 'TokenInvalid' || /4004|authentication failed|invalid token/i.test(message)) return BAD_TOKEN;
  if (code === 'DisallowedIntents' || /disallowed intents|4014/i.test(message)) return NO_INTENT;
  return {
    where: 'DISCORD_API_URL',
    what: 'Discord cannot be reached',
    remedy: 'Check the network (and DISCORD_API_URL where it is set), and start again',
  };
}
