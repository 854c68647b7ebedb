import type { Office } from './office.ts';
import { objectIn, objectsIn, type Payload, textIn } from './payload.ts';
import { askPatiently } from './web-api.ts';

/** A method that answers in pages of at most 200, the key its items stand under, and how many pages are asked for. */
export type Paged = { readonly method: string; readonly args: Payload; readonly items: string; readonly most: number };

/** The items of all pages; undefined where not even the first is to be had. */
export async function allPages(
  { web, timing }: Pick<Office, 'web' | 'timing'>,
  { method, args, items, most }: Paged,
): Promise<readonly Payload[] | undefined> {
  const found: Payload[] = [];
  let next: Payload = {};
  for (let page = 0; page < most; page++) {
    const result = await askPatiently(web, timing, method, { ...args, limit: 200, ...next });
    if (result.kind !== 'ok') return page === 0 ? undefined : found;
    found.push(...objectsIn(result.body[items]));
    const cursor = textIn(objectIn(result.body['response_metadata'])['next_cursor']);
    if (cursor === undefined) break;
    next = { cursor };
  }
  return found;
}
