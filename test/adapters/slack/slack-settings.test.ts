import { describe, expect, it } from 'vitest';
import { readSlackSettings, type SlackKey } from '../../../src/adapters/slack/slack-settings.ts';

function read(values: Partial<Record<SlackKey, string>>) {
  return readSlackSettings((key) => values[key]);
}

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1-fake', SLACK_APP_TOKEN: 'xapp-1-fake' };

describe('settings of Slack', () => {
  it('is not set up where no token is given', () => {
    expect(read({})).toBeUndefined();
    expect(read({ SLACK_CHANNELS: 'mail-help' })).toBeUndefined();
  });

  it('takes Socket Mode wherever an app-level token is given', () => {
    expect(read({ ...TOKENS, SLACK_SIGNING_SECRET: 's3cret' })?.way).toEqual({
      kind: 'socket-mode',
      appToken: 'xapp-1-fake',
    });
  });

  it('listens on port 3000 where only a signing secret is given', () => {
    const settings = read({ SLACK_BOT_TOKEN: 'xoxb-1-fake', SLACK_SIGNING_SECRET: 's3cret' });
    expect(settings?.way).toEqual({ kind: 'http', signingSecret: 's3cret', port: 3000 });
  });

  it('takes channels by name or id, with or without #', () => {
    expect(read({ ...TOKENS, SLACK_CHANNELS: '#mail-help, C0123ABCD、#問い合わせ' })?.channels).toEqual([
      'mail-help',
      'C0123ABCD',
      '問い合わせ',
    ]);
  });

  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1-fake' }, /SLACK_BOT_TOKEN: is empty/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1-fake' }, /SLACK_APP_TOKEN: is empty/],
    [{ ...TOKENS, SLACK_BOT_TOKEN: 'xoxp-1-fake' }, /SLACK_BOT_TOKEN: does not begin with xoxb-/],
    [{ ...TOKENS, SLACK_APP_TOKEN: 'xoxb-1-fake' }, /SLACK_APP_TOKEN: does not begin with xapp-/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_PORT: '70000' }, /SLACK_PORT/],
    [{ ...TOKENS, SLACK_API_URL: 'https://slack-gov.com/' }, /SLACK_API_URL.*\/api\//],
    [{ ...TOKENS, SLACK_SHARED_CHANNELS: 'maybe' }, /SLACK_SHARED_CHANNELS/],
  ])('says what to repair: %o', (values, message) => {
    expect(() => read(values)).toThrow(message);
  });

  it('never tells a token', () => {
    expect(() => read({ ...TOKENS, SLACK_BOT_TOKEN: 'secret-value' })).toThrow(/^(?!.*secret-value)/);
  });
});
