import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../adapter.ts';
import { takeOddEnvelopes } from './odd-envelopes.ts';
import { objectIn } from './payload.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackWay } from './slack-settings.ts';
import { atMost, type SlackTiming, wait } from './slack-timing.ts';

/** What a connection needs to know. */
export type SocketNeeds = {
  readonly way: Extract<SlackWay, { kind: 'socket-mode' }>;
  readonly apiUrl: URL | undefined;
  readonly timing: SlackTiming;
  readonly log: Log;
  /** Told where Slack no longer takes the app-level token. */
  readonly onGone: (error: string) => void;
};

/** A receiver whose connection is kept up by us. */
export type SocketConnection = {
  readonly receiver: SocketModeReceiver;
  /** Resolves when the first connection stands; rejects where Slack refuses the token. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Client = SocketModeReceiver['client'];

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

/** Answers to apps.connections.open that no repetition changes. */
const REFUSALS = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'not_allowed_token_type',
  'missing_scope',
];

/** Connects, and again whenever the connection is gone; resolves with the first one. */
async function keepConnected(client: Client, state: { closed: boolean }, needs: SocketNeeds): Promise<void> {
  const { timing, log, onGone } = needs;
  const first = Promise.withResolvers<void>();
  const keep = async () => {
    for (let failures = 0; !state.closed; ) {
      const outcome = await stayConnected(client, timing, first.resolve);
      if (outcome.kind === 'refused') return refuse(outcome.error);
      if (outcome.kind === 'failed' && failures === 0)
        log('Slack: no connection; it is tried again until there is one.');
      failures = outcome.kind === 'failed' ? failures + 1 : 0;
      await wait(timing.reconnect[Math.min(failures, timing.reconnect.length - 1)] ?? 0);
    }
  };
  const refuse = (error: string) => {
    first.reject(new Error(error));
    onGone(error);
  };
  void keep();
  return first.promise;
}

type Outcome = { readonly kind: 'gone' | 'failed' } | { readonly kind: 'refused'; readonly error: string };

/** One connection from its beginning to its end. */
async function stayConnected(client: Client, timing: SlackTiming, onConnected: () => void): Promise<Outcome> {
  try {
    await connect(client, timing);
    onConnected();
    await gone(client);
    return { kind: 'gone' };
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal === undefined ? { kind: 'failed' } : { kind: 'refused', error: refusal };
  }
}

/** A connection that stands but is never greeted is given up. */
async function connect(client: Client, timing: SlackTiming): Promise<void> {
  let isConnected = false;
  const starting = client.start().then(() => {
    isConnected = true;
  });
  await atMost(timing.call * 2, starting);
  if (isConnected) return;
  starting.catch(() => {});
  throw new Error('no hello');
}

async function gone(client: Client): Promise<void> {
  await new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
}

function refusalOf(error: unknown): string | undefined {
  const said = objectIn(objectIn(error)['data'])['error'];
  return REFUSALS.find((refusal) => refusal === said);
}
