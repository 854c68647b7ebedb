import type { MiddlewareHandler } from 'hono';
import { faultResponse } from './fault-response.ts';
import { isLoopback, type WebSettings } from './web-settings.ts';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD'];

/**
 * Refuses what another site's page sends: a name that merely leads here (DNS rebinding), a foreign Origin, and, for
 * older browsers' forms, a foreign Sec-Fetch-Site. Programs send neither header and pass.
 */
export function sameSiteOnly({ bind }: WebSettings): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const host = context.req.header('host') ?? '';
    const isOurs = !isLoopback(bind) || isLoopback(hostName(host));
    if (isOurs && (SAFE_METHODS.includes(method) || isFromHere(context.req.header(), host))) return next();
    return faultResponse(context, 403, 'refused');
  };
}

function isFromHere(headers: Readonly<Record<string, string>>, host: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}

function hostName(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
