import type { SocketModeReceiver } from '@slack/bolt';
import { atMost } from '../at-most.ts';
import { objectIn } from './payload.ts';
import { type SlackTiming, wait } from './slack-timing.ts';
import type { SocketNeeds } from './socket-connection.ts';

type Client = SocketModeReceiver['client'];

type Needs = Pick<SocketNeeds, 'timing' | 'log' | 'onGone' | 'onConnected'>;

/** Connects, and again whenever the connection is gone; resolves with the first one, rejects where Slack refuses. */
export function keepConnected(client: Client, state: { readonly closed: boolean }, needs: Needs): Promise<void> {
  const first = Promise.withResolvers<void>();
  void keep(client, state, {
    ...needs,
    onConnected: (brokenAt) => {
      first.resolve();
      needs.onConnected(brokenAt);
    },
    onGone: (error) => {
      first.reject(new Error(error));
      needs.onGone(error);
    },
  });
  return first.promise;
}

async function keep(client: Client, state: { readonly closed: boolean }, needs: Needs): Promise<void> {
  const { timing, log, onGone, onConnected } = needs;
  let brokenAt: number | undefined;
  let failures = 0;
  while (!state.closed) {
    const outcome = await stayConnected(client, timing, () => onConnected(brokenAt));
    if (outcome.kind === 'refused') return onGone(outcome.error);
    if (outcome.kind === 'gone') {
      brokenAt = Date.now();
      failures = 0;
    } else if (failures++ === 0) log('Slack: no connection; it is tried again until there is one.');
    await wait(timing.reconnect[Math.min(failures, timing.reconnect.length - 1)] ?? 0);
  }
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
