import type { AskDiscord } from './discord.ts';

const BASE = 'https://discord.com/api';

/** Longest wait for an answer, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** Asks Discord's REST API for one look, outside of a running bot. */
export function discordCaller(token: string, apiUrl: string | undefined): AskDiscord {
  return async (path) => {
    const response = await fetch(`${apiUrl ?? BASE}/v10${path}`, {
      headers: { authorization: `Bot ${token}` },
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    return { status: response.status, json: await response.json().catch(() => undefined) };
  };
}
