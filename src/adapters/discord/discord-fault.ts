import { faultLine } from '../fault-line.ts';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from './discord-js.ts';

/** What went wrong with a call, as far as it matters here. */
export type Fault =
  /** The bot may not do that there. */
  | 'not-permitted'
  /** What it is about is gone. */
  | 'gone'
  /** The message has a thread already. */
  | 'thread-exists'
  /** The thread is locked, or the place takes no more. */
  | 'closed'
  /** An interaction that is too old to be answered. */
  | 'expired'
  /** An interaction that was answered already. */
  | 'answered'
  /** The server does not take it as it is. */
  | 'refused'
  /** The server or the way to it is out of order; trying later may help. */
  | 'unreachable'
  | 'other';

const CODES: Readonly<Record<number, Fault>> = {
  [RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage]: 'thread-exists',
  [RESTJSONErrorCodes.ThreadLocked]: 'closed',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'closed',
  [RESTJSONErrorCodes.MaximumActiveThreads]: 'not-permitted',
  [RESTJSONErrorCodes.MissingAccess]: 'not-permitted',
  [RESTJSONErrorCodes.MissingPermissions]: 'not-permitted',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: 'not-permitted',
  [RESTJSONErrorCodes.UnknownMessage]: 'gone',
  [RESTJSONErrorCodes.UnknownChannel]: 'gone',
  [RESTJSONErrorCodes.UnknownInteraction]: 'expired',
  [RESTJSONErrorCodes.UnknownWebhook]: 'expired',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'expired',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: 'answered',
};

/** Names the fault of a failed call: by Discord's code, else by the HTTP status (compatible servers lack the code). */
export function faultOf(error: unknown): Fault {
  if (error instanceof DiscordAPIError) {
    const { code, status } = error;
    return CODES[Number(code)] ?? byStatus(status);
  }
  if (error instanceof HTTPError) return byStatus(error.status);
  return isNetworkError(error) ? 'unreachable' : 'other';
}

function byStatus(status: number): Fault {
  if (status >= 500 || status === 429) return 'unreachable';
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'not-permitted';
  return 'refused';
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  return error.name === 'AbortError' || /^(?:UND_ERR|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)/.test(code);
}

/** What can be told of an error to an operator: never what was sent, never an address. */
export function discordFaultLine(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `${error.method} refused with ${error.status} (Discord's code ${error.code})`;
  if (error instanceof HTTPError) return `${error.method} failed with HTTP status ${error.status}`;
  return faultLine(error);
}
