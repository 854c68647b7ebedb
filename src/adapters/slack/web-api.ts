import { webApi } from '@slack/bolt';
import { objectIn, type Payload, textIn } from './payload.ts';
import { quietLogger } from './quiet-logger.ts';
import { type SlackTiming, wait } from './slack-timing.ts';

/** What became of a call to Slack's Web API. */
export type WebResult =
  | { readonly kind: 'ok'; readonly body: Payload }
  /** Slack understood and said no; `needed` is the scope it misses. */
  | { readonly kind: 'refused'; readonly error: string; readonly needed: string | undefined }
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** No answer, or one that says nothing (5xx): whether it was done is not known. */
  | { readonly kind: 'unreachable' };

/** Calls a method once. Never throws. */
export type WebApi = (method: string, args: Payload) => Promise<WebResult>;

/** Answers that mean that the token is of no use any more. */
const TOKEN_GONE = [
  'token_revoked',
  'invalid_auth',
  'account_inactive',
  'not_authed',
  'token_expired',
  'app_uninstalled',
];

/** Opens the Web API; `onTokenGone` is told where Slack no longer knows the token. */
export function openWebApi(
  token: string,
  apiUrl: URL | undefined,
  timing: SlackTiming,
  onTokenGone: (error: string) => void,
): WebApi {
  const client = new webApi.WebClient(token, {
    ...(apiUrl ? { slackApiUrl: apiUrl.href } : {}),
    logger: quietLogger,
    timeout: timing.call,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  });
  return async (method, args) => {
    try {
      return { kind: 'ok', body: objectIn(await client.apiCall(method, args)) };
    } catch (error) {
      const result = resultOf(error);
      if (result.kind === 'refused' && TOKEN_GONE.includes(result.error)) onTokenGone(result.error);
      return result;
    }
  };
}

/** Calls a method that may safely be repeated, until it is answered or `timing.retries` is used up. */
export async function askPatiently(
  web: WebApi,
  timing: SlackTiming,
  method: string,
  args: Payload,
): Promise<WebResult> {
  for (const pause of timing.retries) {
    const result = await web(method, args);
    if (result.kind === 'ok' || result.kind === 'refused') return result;
    await wait(result.kind === 'rate-limited' ? result.seconds * 1_000 : pause);
  }
  return web(method, args);
}

function resultOf(error: unknown): WebResult {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'rate-limited', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) {
    const data = objectIn(error.data);
    const said = textIn(data['error']) ?? 'unknown_error';
    return BUSY.includes(said)
      ? { kind: 'unreachable' }
      : { kind: 'refused', error: said, needed: textIn(data['needed']) };
  }
  return { kind: 'unreachable' };
}

/** Slack's own troubles, told with status 200. */
const BUSY = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'];
