import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/adapters/slack/in-turn.ts';
import { openPostQueue } from '../../../src/adapters/slack/post-queue.ts';
import { recent } from '../../../src/adapters/slack/recent.ts';
import { isSlackHost } from '../../../src/adapters/slack/slack-host.ts';
import { SLACK_TIMING } from '../../../src/adapters/slack/slack-timing.ts';
import type { WebResult } from '../../../src/adapters/slack/web-api.ts';
import { faultLine } from '../../../src/adapters/slack/work-in-hand.ts';
import { pause } from './slack-scene.ts';

describe('hosts that may see the token', () => {
  const api = new URL('http://127.0.0.1:1234/api/');
  it.each([
    'https://files.slack.com/files-pri/T1-F1/download/a.eml',
    'https://files-origin.slack.com/files-email-priv/T1-F1/a',
    'https://example.slack.com/files/x',
    'https://slack-files.com/T1-F1',
    'https://files.slack-gov.com/x',
    'http://127.0.0.1:1234/files/a',
  ])('%s', (url) => {
    expect(isSlackHost(new URL(url), api)).toBe(true);
  });

  it.each([
    'http://files.slack.com/a',
    'https://files.slack.com.evil.example/a',
    'https://evilslack.com/a',
    'https://files.slack.com:8443/a',
    'https://user@files.slack.com/a',
    'http://127.0.0.1:1235/files/a',
  ])('not %s', (url) => {
    expect(isSlackHost(new URL(url), api)).toBe(false);
  });
});

describe('what is kept in mind', () => {
  it('is bounded; the least lately used goes', () => {
    const kept = recent<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('turns', () => {
  it('are kept for one key, also after a failure, and not shared between keys', async () => {
    const inTurn = inTurns();
    const order: string[] = [];
    const work =
      (name: string, time: number, fails = false) =>
      async () => {
        await pause(time);
        order.push(name);
        if (fails) throw new Error(name);
      };
    const first = inTurn('a', work('a1', 60, true));
    await Promise.all([first.catch(() => {}), inTurn('a', work('a2', 1)), inTurn('b', work('b1', 1))]);
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });
});

describe('the queue of posts', () => {
  it('leaves a gap between two posts to one channel', async () => {
    const queue = openPostQueue({ ...SLACK_TIMING, postGap: 100 });
    const times: number[] = [];
    const send = async (): Promise<WebResult> => {
      times.push(Date.now());
      return { kind: 'ok', body: {} };
    };
    const find = async () => undefined;
    await Promise.all(['C1', 'C1', 'C2'].map((channel) => queue({ channel, send, find })));
    const [first = 0, second = 0, third = 0] = [...times].sort();
    expect(second - first).toBeLessThan(60);
    expect(third - first).toBeGreaterThanOrEqual(95);
  });
});

describe('a fault of the program', () => {
  it('is told by its place, without its words', () => {
    const line = faultLine(new TypeError('taro@example.jp is not a function'));
    expect(line).toMatch(/TypeError[\s\S]*parts\.test\.ts/);
    expect(line).not.toContain('taro');
  });
});
