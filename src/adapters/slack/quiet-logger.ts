import { type Logger, LogLevel } from '@slack/bolt';

/**
 * Says nothing at any level: the SDK logs whole payloads and response bodies, mail included. What an operator has to
 * know the adapter says itself.
 */
export const quietLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
