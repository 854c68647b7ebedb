import { webApi } from '@slack/bolt';
import { objectIn, type Payload } from './payload.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackSettings } from './slack-settings.ts';
import { SLACK_TIMING } from './slack-timing.ts';

/** Calls a method with one of the two tokens: the body, undefined where Slack does not answer. For the doctor. */
export type SlackCall = (token: 'bot' | 'app', method: string, args?: Payload) => Promise<Payload | undefined>;

/** Opens the way to the Web API for one look, outside of a running bot. */
export function slackCaller({ botToken, way, apiUrl }: SlackSettings): SlackCall {
  const open = (token: string) =>
    new webApi.WebClient(token, {
      ...(apiUrl ? { slackApiUrl: apiUrl.href } : {}),
      logger: quietLogger,
      timeout: SLACK_TIMING.call,
      retryConfig: { retries: 1 },
    });
  const clients = { bot: open(botToken), app: open(way.kind === 'socket-mode' ? way.appToken : '') };
  return async (token, method, args = {}) => {
    try {
      return objectIn(await clients[token].apiCall(method, args));
    } catch (error) {
      return error instanceof webApi.WebAPIPlatformError ? objectIn(error.data) : undefined;
    }
  };
}
