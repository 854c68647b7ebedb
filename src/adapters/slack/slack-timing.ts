import { setTimeout } from 'node:timers/promises';

/** How long the adapter waits for what, in milliseconds. */
export type SlackTiming = {
  /** Between two posts to one channel; Slack takes about one a second. */
  readonly postGap: number;
  /** Before each repetition of a call that got no answer; after the last one it is given up. */
  readonly retries: readonly number[];
  /** For one call of the Web API. */
  readonly call: number;
  /** For one file, from the first byte to the last. */
  readonly file: number;
  /** Until somebody who waits is shown that the work is under way. */
  readonly receipt: number;
  /** Between two updates of a progress line. */
  readonly progress: number;
  /** Pings and pongs of the socket. */
  readonly ping: number;
  /** Before each attempt to get a new socket; the last one again and again. */
  readonly reconnect: readonly number[];
  /** For work in hand when the adapter is stopped. */
  readonly stop: number;
};

/** What holds in service. */
export const SLACK_TIMING: SlackTiming = {
  postGap: 1_050,
  retries: [500, 2_000, 5_000, 10_000, 20_000],
  call: 10_000,
  file: 30_000,
  receipt: 500,
  progress: 2_000,
  ping: 5_000,
  reconnect: [100, 1_000, 2_000, 5_000, 10_000, 30_000],
  stop: 10_000,
};

/** Waits. */
export async function wait(milliseconds: number): Promise<void> {
  await setTimeout(Math.max(0, milliseconds));
}
