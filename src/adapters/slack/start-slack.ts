import { ConfigError } from '../../config-error.ts';
import type { StartAdapter } from '../adapter.ts';
import { faultLine } from '../fault-line.ts';
import { openWorkInHand } from '../work-in-hand.ts';
import { boltApp } from './bolt-app.ts';
import { catchUp } from './catch-up.ts';
import { HTTP_PATH, httpConnection } from './http-connection.ts';
import type { Self } from './office.ts';
import { openOffice } from './open-office.ts';
import { textIn } from './payload.ts';
import type { SlackSettings } from './slack-settings.ts';
import { SLACK_TIMING, type SlackTiming } from './slack-timing.ts';
import { type SocketNeeds, socketConnection } from './socket-connection.ts';
import { askPatiently, openWebApi, type WebApi } from './web-api.ts';

/** Makes the Slack adapter: Socket Mode or HTTP, as the settings say. */
export function slackAdapter(settings: SlackSettings, timing: SlackTiming = SLACK_TIMING): StartAdapter {
  return async (desk, log) => {
    const ended = Promise.withResolvers<string>();
    const onTokenGone = (error: string) => ended.resolve(goneSentence('SLACK_BOT_TOKEN', error));
    const web = openWebApi(settings.botToken, settings.apiUrl, timing, onTokenGone);
    const self = await whoAmI(web, settings, timing);
    const office = openOffice({ desk, log, settings, timing, web, self });
    const hand = openWorkInHand((fault) => log(`Slack: a fault of the program: ${faultLine(fault)}`));
    const onGone = (error: string) => ended.resolve(goneSentence('SLACK_APP_TOKEN', error));
    const onConnected = (brokenAt: number | undefined) => hand.run(() => catchUp(office, hand.run, brokenAt));
    const connection = connectionOf(settings, { timing, log, onGone, onConnected });
    boltApp(office, connection.receiver, hand.run);
    await desk.triage({ name: 'start', bytes: new Uint8Array() });
    const port = await connection.open().catch(explainStart);
    return {
      greeting: greetingOf(self, port ?? undefined),
      ended: ended.promise,
      stop: async () => {
        await connection.close();
        await hand.finish(timing.stop);
      },
    };
  };
}

function connectionOf({ way, apiUrl }: SlackSettings, needs: Omit<SocketNeeds, 'way' | 'apiUrl'>) {
  return way.kind === 'socket-mode'
    ? socketConnection({ way, apiUrl, ...needs })
    : httpConnection(way, () => needs.onConnected(undefined));
}

async function whoAmI(web: WebApi, { apiUrl }: SlackSettings, timing: SlackTiming): Promise<Self> {
  const result = await askPatiently(web, timing, 'auth.test', {});
  if (result.kind === 'refused') {
    throw new ConfigError('SLACK_BOT_TOKEN', `Slack refuses it (${result.error})`, REPAIR);
  }
  if (result.kind !== 'ok') {
    const where = apiUrl?.href ?? 'slack.com';
    throw new ConfigError('SLACK_API_URL', `${where} does not answer`, 'Check the network, and start again');
  }
  const { body } = result;
  return {
    user: textIn(body['user_id']) ?? '',
    bot: textIn(body['bot_id']),
    team: textIn(body['team_id']) ?? '',
    userName: textIn(body['user']) ?? 'bot',
    teamName: textIn(body['team']) ?? 'Slack',
  };
}

const REPAIR = 'Open https://api.slack.com/apps, install the app to the workspace and copy the token anew';

function goneSentence(key: string, error: string): string {
  return `${key}: Slack no longer takes it (${error}). ${REPAIR}`;
}

function explainStart(error: unknown): never {
  if (error instanceof ConfigError) throw error;
  throw new ConfigError(
    'SLACK_APP_TOKEN',
    `Slack refuses it (${(error as Error).message})`,
    'Make an app-level token with the scope connections:write, and switch on Socket Mode',
  );
}

function greetingOf({ userName, teamName }: Self, port: number | undefined): string {
  const how = port !== undefined ? `HTTP, port ${port}, path ${HTTP_PATH}` : 'Socket Mode';
  return `Slack: @${userName} in ${teamName} (${how})`;
}
