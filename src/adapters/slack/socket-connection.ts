import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../adapter.ts';
import { atMost } from '../at-most.ts';
import { keepConnected } from './keep-connected.ts';
import { takeOddEnvelopes } from './odd-envelopes.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackWay } from './slack-settings.ts';
import type { SlackTiming } from './slack-timing.ts';

/** What a connection needs to know. */
export type SocketNeeds = {
  readonly way: Extract<SlackWay, { kind: 'socket-mode' }>;
  readonly apiUrl: URL | undefined;
  readonly timing: SlackTiming;
  readonly log: Log;
  /** Told where Slack no longer takes the app-level token. */
  readonly onGone: (error: string) => void;
  /** Told each time a connection stands: when the one before was lost; undefined for the first. */
  readonly onConnected: (brokenAt: number | undefined) => void;
};

/** A receiver whose connection is kept up by us. */
export type SocketConnection = {
  readonly receiver: SocketModeReceiver;
  /** Resolves when the first connection stands; rejects where Slack refuses the token. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Makes the receiver of Socket Mode. The SDK's own way of reconnecting (3.1.0) waits five seconds after each refresh and
 * ends in an unhandled rejection where Slack is away, so it is switched off and done here.
 */
export function socketConnection(needs: SocketNeeds): SocketConnection {
  const receiver = receiverOf(needs);
  takeOddEnvelopes(receiver.client);
  const state = { closed: false };
  return {
    receiver,
    open: () => keepConnected(receiver.client, state, needs),
    close: async () => {
      state.closed = true;
      await atMost(needs.timing.call / 10, receiver.client.disconnect());
    },
  };
}

function receiverOf({ way, apiUrl, timing }: SocketNeeds): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: way.appToken,
    logger: quietLogger,
    clientPingTimeout: timing.ping,
    autoReconnectEnabled: false,
    processEventErrorHandler: async () => false,
    installerOptions: {
      clientOptions: {
        ...(apiUrl ? { slackApiUrl: apiUrl.href } : {}),
        timeout: timing.call,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
}
