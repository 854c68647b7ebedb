import { type ButtonValue, readButtonValue } from '../../replies/slack/button-value.ts';
import { objectIn, objectsIn, type Payload, textIn } from './payload.ts';

/** A button of ours that somebody pressed. */
export type Click = {
  readonly action: string;
  readonly value: ButtonValue;
  readonly user: string;
  /** What Slack calls them, to be said aloud. */
  readonly userName: string;
  readonly channel: string;
  /** The message the button stands in. */
  readonly ts: string | undefined;
  readonly thread: string | undefined;
  /** Only the one who pressed it sees that message. */
  readonly isEphemeral: boolean;
  readonly triggerId: string | undefined;
  readonly responseUrl: string | undefined;
};

/** Reads a `block_actions` payload; undefined where the button is none of ours. */
export function clickOf(payload: Payload): Click | undefined {
  const [pressed] = objectsIn(payload['actions']);
  const value = readButtonValue(textIn(pressed?.['value']) ?? '');
  const action = textIn(pressed?.['action_id']);
  const container = objectIn(payload['container']);
  const message = objectIn(payload['message']);
  const user = objectIn(payload['user']);
  const channel = textIn(container['channel_id']) ?? textIn(objectIn(payload['channel'])['id']);
  if (!value || action === undefined || channel === undefined) return undefined;
  return {
    action,
    value,
    channel,
    user: textIn(user['id']) ?? '',
    userName: textIn(user['name']) ?? textIn(user['username']) ?? textIn(user['id']) ?? '',
    ts: textIn(container['message_ts']) ?? textIn(message['ts']),
    thread: textIn(container['thread_ts']) ?? textIn(message['thread_ts']),
    isEphemeral: container['is_ephemeral'] === true,
    triggerId: textIn(payload['trigger_id']),
    responseUrl: textIn(payload['response_url']),
  };
}
