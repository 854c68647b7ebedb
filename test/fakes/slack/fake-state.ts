import type { Json } from './messages.ts';

/** A message in the fake's channels. */
export type FakeMessage = Json & { readonly channel: string; readonly ts: string; readonly thread_ts?: string };

/** A call of the Web API as it arrived. */
export type FakeCall = { readonly method: string; readonly args: Json; readonly token: string; readonly at: number };

/** What a call is answered with instead of what the fake would say. */
export type FakeAnswer =
  | { readonly kind: 'error'; readonly error: string; readonly needed?: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** No answer; `done`: what was asked is done nevertheless. */
  | { readonly kind: 'hang'; readonly done?: boolean };

/** A file that the fake's file host serves. */
export type FakeFile = {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  /** A location to send the asker to. */
  readonly redirect?: string;
  /** Sends a byte each so many milliseconds, without end. */
  readonly drip?: number;
};

/** Everything the fake knows; tests look at it and change it. */
export type FakeState = {
  readonly messages: FakeMessage[];
  readonly calls: FakeCall[];
  readonly uploads: Map<string, { body: string; readonly filename: string; authorization: string | undefined }>;
  readonly responses: Json[];
  readonly views: Map<string, Json>;
  readonly reactions: string[];
  readonly files: Map<string, FakeFile>;
  /** What files.info tells, by file id. */
  readonly fileInfos: Map<string, Json>;
  readonly channels: Map<string, Json>;
  readonly users: Map<string, Json>;
  /** Answers to give, by method, the first one first; `channel` narrows them. */
  readonly faults: { readonly method: string; readonly channel?: string; readonly answer: FakeAnswer }[];
  /** Tokens the file host was shown, by path. */
  readonly shownTokens: { readonly path: string; readonly token: string | undefined }[];
  readonly rate: { enforced: boolean; refused: number; readonly last: Map<string, number> };
};

/** Who the bot is in the fake's workspace. */
export const BOT = {
  user_id: 'U0000BOT',
  bot_id: 'B0000BOT',
  team_id: 'T0000001',
  user: 'bounce_desk',
  team: 'Example',
};

/** An empty workspace. */
export function freshState(): FakeState {
  return {
    messages: [],
    calls: [],
    uploads: new Map(),
    responses: [],
    views: new Map(),
    reactions: [],
    files: new Map(),
    fileInfos: new Map(),
    channels: new Map(),
    users: new Map(),
    faults: [],
    shownTokens: [],
    rate: { enforced: false, refused: 0, last: new Map() },
  };
}

let counter = 0;

/** A `ts` like Slack's: seconds and six digits, each one later than the last. */
export function nextTs(at = Date.now()): string {
  counter++;
  return `${Math.floor(at / 1_000)}.${String(counter).padStart(6, '0')}`;
}
