import { HTTPReceiver } from '@slack/bolt';
import { ConfigError } from '../../config-error.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackWay } from './slack-settings.ts';

/** Where Slack sends everything: events, commands, clicks. */
export const HTTP_PATH = '/slack/events';

/** Largest request, in bytes: forms and messages stay far below. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Makes the receiver of HTTP mode. It checks signatures and refuses what is older than five minutes. */
export function httpConnection({ signingSecret, port }: Extract<SlackWay, { kind: 'http' }>, onConnected: () => void) {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: HTTP_PATH,
    port,
    logger: quietLogger,
    bodyLimit: BODY_LIMIT,
  });
  let closeIdle = () => {};
  return {
    receiver,
    /** Resolves with the port it listens on. */
    open: async (): Promise<number> => {
      const server = await receiver.start(port).catch((cause: unknown) => explainPort(port, cause));
      onConnected();
      closeIdle = () => server.closeIdleConnections();
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    close: async (): Promise<void> => {
      const closing = receiver.stop();
      closeIdle();
      await closing;
    },
  };
}

function explainPort(port: number, cause: unknown): never {
  const { code } = cause as NodeJS.ErrnoException;
  throw new ConfigError('SLACK_PORT', `port ${port} cannot be listened on (${code})`, 'Choose another one');
}
