import type { StartAdapter } from './adapters/adapter.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';

/**
 * Slack and Discord where they are set up; the local desk where neither is, or where it is asked for. Each is loaded
 * only when it starts: a command that needs none would wait for them half a second.
 *
 * @throws ConfigError where nothing is left to run
 */
export function adaptersOf({ slack, discord, web }: Config): readonly StartAdapter[] {
  const chats = [
    ...(slack ? [load(async () => (await import('./adapters/slack/start-slack.ts')).slackAdapter(slack))] : []),
    ...(discord ? [load(async () => (await import('./adapters/discord/start-discord.ts')).startDiscord(discord))] : []),
  ];
  if (!web && chats.length === 0)
    throw new ConfigError('DESK', '"off", and no chat is set up either', 'Remove DESK, or set up Slack or Discord');
  if (!web || (chats.length > 0 && !web.beside)) return chats;
  return [...chats, load(async () => (await import('./adapters/web/start-web.ts')).startWeb(web))];
}

function load(adapter: () => Promise<StartAdapter>): StartAdapter {
  return async (desk, log) => (await adapter())(desk, log);
}
