import type { Log } from '../adapter.ts';
import { atMost, type SlackTiming } from './slack-timing.ts';

/** Runs work so that nothing thrown in it goes further than one apology, and knows what is still running. */
export function workInHand(log: Log, timing: SlackTiming) {
  const running = new Set<Promise<unknown>>();
  return {
    run: (work: () => Promise<unknown>, apologise: () => Promise<unknown> = async () => {}): void => {
      const piece = work().catch((error: unknown) => {
        log(`Slack: ${faultLine(error)}`);
        return apologise().catch(() => undefined);
      });
      running.add(piece);
      void piece.finally(() => running.delete(piece));
    },
    /** Waits for what is running, within reason. */
    finish: async (): Promise<void> => {
      await atMost(timing.stop, Promise.all(running));
    },
  };
}

/** Where a fault happened, without its message: that may hold words of a mail. */
export function faultLine(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an Error');
  const where = [...stack.matchAll(/^ {4}at .*$/gm)].slice(0, 5).map(([line]) => line.trim());
  return [`a fault of the program (${name})`, ...where].join('\n    ');
}
