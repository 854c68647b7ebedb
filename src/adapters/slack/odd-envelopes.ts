import type { SocketModeReceiver } from '@slack/bolt';
import { objectIn } from './payload.ts';

/**
 * The SDK (3.1.0) takes every envelope of events to hold an event and fails on `app_rate_limited`, which holds none; it
 * is given one here, so that it is acknowledged and told of like any other.
 */
export function takeOddEnvelopes(client: SocketModeReceiver['client']): void {
  const [take] = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const dressed = dress(data);
    if (dressed !== undefined) take?.call(client, dressed, isBinary);
  });
}

function dress(data: unknown): unknown {
  const envelope = parse(data);
  if (envelope['type'] === undefined) return undefined;
  const payload = objectIn(envelope['payload']);
  if (envelope['type'] !== 'events_api' || typeof objectIn(payload['event'])['type'] === 'string') return data;
  return JSON.stringify({ ...envelope, payload: { ...payload, event: { type: payload['type'] ?? 'unknown' } } });
}

function parse(data: unknown) {
  try {
    return objectIn(JSON.parse(String(data)));
  } catch {
    return {};
  }
}
