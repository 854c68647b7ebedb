import { describe, expect, it } from 'vitest';
import { openPostQueue } from '../../../src/adapters/slack/post-queue.ts';
import { isSlackHost } from '../../../src/adapters/slack/slack-host.ts';
import { SLACK_TIMING } from '../../../src/adapters/slack/slack-timing.ts';
import type { WebResult } from '../../../src/adapters/slack/web-api.ts';

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
