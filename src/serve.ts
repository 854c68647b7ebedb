import { setTimeout } from 'node:timers/promises';
import type { Log, Running, StartAdapter } from './adapters/adapter.ts';
import type { DeskPort } from './desk/desk.ts';

/** What the foreground program works with. */
export type Service = {
  readonly adapters: readonly StartAdapter[];
  readonly desk: DeskPort;
  readonly log: Log;
  /** Resolves when the operator asks the program to end (SIGINT, SIGTERM). */
  readonly stopAsked: Promise<void>;
};

/**
 * Runs the adapters until the operator stops them or all of them have ended by themselves.
 *
 * @returns the exit status: 0 stopped, 2 ended because something has to be repaired
 * @throws ConfigError where one cannot start; the others are stopped again
 */
export async function serve({ adapters, desk, log, stopAsked }: Service): Promise<number> {
  const starting = startAll(adapters, desk, log);
  const running = await Promise.race([starting, stopAsked]);
  if (!running) {
    starting.then(stopAll).catch(() => {});
    return 0;
  }
  for (const { greeting } of running) log(greeting);
  const ends = running.map(({ ended }) => ended.then(log));
  const why = await Promise.race([stopAsked.then(() => 'stopped'), Promise.all(ends).then(() => 'ended')]);
  await stopAll(running);
  return why === 'stopped' ? 0 : 2;
}

/** How long work in hand may take once the program is to end, in milliseconds. */
const STOP_PATIENCE = 15_000;

async function stopAll(running: readonly Running[]): Promise<void> {
  const stopped = Promise.all(running.map(({ stop }) => stop()));
  await Promise.race([stopped, setTimeout(STOP_PATIENCE, undefined, { ref: false })]);
}

async function startAll(adapters: readonly StartAdapter[], desk: DeskPort, log: Log): Promise<readonly Running[]> {
  const starts = await Promise.allSettled(adapters.map((start) => start(desk, log)));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find((start) => start.status === 'rejected');
  if (!failed) return running;
  await stopAll(running);
  throw failed.reason;
}
