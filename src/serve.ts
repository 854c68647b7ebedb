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
  const running = await startAll(adapters, desk, log);
  for (const { greeting } of running) log(greeting);
  const ends = running.map(({ ended }) => ended.then(log));
  const why = await Promise.race([stopAsked.then(() => 'stopped'), Promise.all(ends).then(() => 'ended')]);
  await Promise.all(running.map(({ stop }) => stop()));
  return why === 'stopped' ? 0 : 2;
}

async function startAll(adapters: readonly StartAdapter[], desk: DeskPort, log: Log): Promise<readonly Running[]> {
  const starts = await Promise.allSettled(adapters.map((start) => start(desk, log)));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find((start) => start.status === 'rejected');
  if (!failed) return running;
  await Promise.all(running.map(({ stop }) => stop()));
  throw failed.reason;
}
