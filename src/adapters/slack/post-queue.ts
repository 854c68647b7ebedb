import { inTurns } from '../in-turn.ts';
import { type SlackTiming, wait } from './slack-timing.ts';
import type { WebResult } from './web-api.ts';

/** A message to be posted once. */
export type Posting = {
  readonly channel: string;
  readonly send: () => Promise<WebResult>;
  /** Looks for it where an earlier attempt got no answer; the `ts` where it is there. */
  readonly find: () => Promise<string | undefined>;
};

/** Posts messages: one after another in a channel, with Slack's gap between them; channels do not wait for each other. */
export type PostQueue = (posting: Posting) => Promise<WebResult>;

/** Most times a post waits for its turn after "too many requests". */
const MOST_REFUSALS = 30;

/** Opens the queues. */
export function openPostQueue(timing: SlackTiming): PostQueue {
  const inTurn = inTurns();
  const free = new Map<string, Promise<void>>();
  return (posting) =>
    inTurn(posting.channel, async () => {
      await free.get(posting.channel);
      const result = await postOnce(posting, timing);
      const gap = wait(timing.postGap).then(() => {
        if (free.get(posting.channel) === gap) free.delete(posting.channel);
      });
      free.set(posting.channel, gap);
      return result;
    });
}

async function postOnce({ send, find }: Posting, timing: SlackTiming): Promise<WebResult> {
  const pauses = [...timing.retries];
  for (let refusals = 0; refusals < MOST_REFUSALS; ) {
    const result = await send();
    if (result.kind === 'rate-limited') {
      refusals++;
      await wait(result.seconds * 1_000);
      continue;
    }
    const pause = pauses.shift();
    if (result.kind !== 'unreachable' || pause === undefined) return result;
    await wait(pause);
    const ts = await find();
    if (ts !== undefined) return { kind: 'ok', body: { ts } };
  }
  return { kind: 'unreachable' };
}
