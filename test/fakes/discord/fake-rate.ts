import type { Answered, Asked } from './fake-rest.ts';

/** Rate limits, enforced where asked for: 5 posts in 5 seconds and channel, 50 requests a second in all. */
export type FakeRate = { enforced: boolean; refused: number };

const GLOBAL = { most: 50, within: 1_000 };
const CHANNEL = { most: 5, within: 5_000 };

/** Makes a check that answers 429 to what comes too fast. */
export function makeRateCheck(rate: FakeRate): (asked: Asked) => Answered | undefined {
  const taken = new Map<string, number[]>();
  const check = (bucket: string, { most, within }: typeof GLOBAL, at: number): number => {
    const lately = (taken.get(bucket) ?? []).filter((time) => at - time < within);
    taken.set(bucket, lately);
    if (lately.length >= most) return within - (at - (lately[0] ?? at));
    lately.push(at);
    return 0;
  };
  return ({ method, path, at }) => {
    if (!rate.enforced || path.startsWith('/interactions/') || path.startsWith('/webhooks/')) return undefined;
    const isPost = method === 'POST' && path.endsWith('/messages');
    const byChannel = isPost ? check(path, CHANNEL, at) : 0;
    const wait = byChannel || check('global', GLOBAL, at);
    if (wait === 0) return undefined;
    rate.refused += 1;
    const global = byChannel === 0;
    const headers = {
      'retry-after': String(Math.ceil(wait / 1_000)),
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    };
    return { status: 429, json: { message: 'rate limited', retry_after: wait / 1_000, global }, headers };
  };
}
