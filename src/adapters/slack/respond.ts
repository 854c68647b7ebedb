import type { SlackMessage } from '../../replies/slack/blocks.ts';
import { isSlackHost } from './slack-host.ts';
import { type SlackTiming, wait } from './slack-timing.ts';

/** Where a response shows up: for the asker alone, for all, or in the place of the message clicked on. */
export type ResponsePlace = 'asker' | 'channel' | 'replace';

/** Answers through a `response_url` (five times within half an hour); false where Slack would not have it. */
export type Respond = (
  url: string | undefined,
  place: ResponsePlace,
  message: Partial<SlackMessage>,
) => Promise<boolean>;

const PLACES = {
  asker: { response_type: 'ephemeral', replace_original: false },
  channel: { response_type: 'in_channel', replace_original: false },
  replace: { replace_original: true },
} as const;

/** Opens the way; response URLs are their own permission, so no token goes along. */
export function openRespond(apiUrl: URL | undefined, timing: SlackTiming): Respond {
  return async (address, place, message) => {
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !isSlackHost(url, apiUrl)) return false;
    const body = JSON.stringify({
      ...message,
      ...PLACES[place],
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
    });
    for (const pause of [...timing.retries.slice(0, 2), undefined]) {
      const status = await send(url, body, timing.call);
      if (status < 500) return status < 300;
      if (pause !== undefined) await wait(pause);
    }
    return false;
  };
}

/** The status; 599 where there was no answer. */
async function send(url: URL, body: string, timeout: number): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 599;
  }
}
