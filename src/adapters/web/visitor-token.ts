import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { DeskPort } from '../../desk/desk.ts';
import { faultResponse } from './fault-response.ts';
import { tokenPage } from './token-page.ts';
import { languageOf } from './visitor-language.ts';

const COOKIE = 'bounce-desk';

/** Paths that hold no mail and that the token page itself needs. */
const OPEN = /^\/(?:page\/[\w.-]+|token)$/;

/**
 * Lets in who knows the token: programs with `Authorization: Bearer`, browsers with the cookie that the token page
 * gives. The cookie holds a keyed hash (RFC 2104), so that it does not tell the token.
 */
export function tokenRequired(token: string, desk: DeskPort): MiddlewareHandler {
  const proof = proofOf(token);
  return async (context, next) => {
    const bearer = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const isKnown =
      (bearer !== undefined && isSame(proofOf(bearer), proof)) || isSame(getCookie(context, COOKIE) ?? '', proof);
    if (isKnown || OPEN.test(context.req.path)) return next();
    if (context.req.path !== '/') return faultResponse(context, 401, 'refused');
    return context.html(tokenPage(languageOf(context, desk.language), false), 401);
  };
}

/** Takes the token from the token page. */
export async function tokenRoute(context: Context, token: string, desk: DeskPort): Promise<Response> {
  const { token: given } = await context.req.parseBody();
  const proof = proofOf(token);
  if (typeof given !== 'string' || !isSame(proofOf(given.trim()), proof))
    return context.html(tokenPage(languageOf(context, desk.language), true), 401);
  const secure = context.req.header('origin')?.startsWith('https:') ?? false;
  setCookie(context, COOKIE, proof, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
  return context.redirect('/', 303);
}

function proofOf(token: string): string {
  return createHmac('sha256', token).update('bounce-desk visitor').digest('hex');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
