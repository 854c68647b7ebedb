import type { DeskPort } from '../desk/desk.ts';

/** An adapter at work. */
export type Running = {
  /** What is told on start: where it listens, as whom. */
  readonly greeting: string;
  /** Resolves where it ended by itself (a revoked token), with what the operator has to repair. */
  readonly ended: Promise<string>;
  /** Lets work in hand finish, then closes. */
  readonly stop: () => Promise<void>;
};

/** Says something to the operator. Never a mail's text, never an address. */
export type Log = (line: string) => void;

/**
 * Starts an adapter: connects, and answers from then on.
 *
 * @throws ConfigError where a setting or permission keeps it from starting
 */
export type StartAdapter = (desk: DeskPort, log: Log) => Promise<Running>;
