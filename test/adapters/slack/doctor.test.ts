import { describe, expect, it } from 'vitest';
import { slackCaller } from '../../../src/adapters/slack/slack-caller.ts';
import { examineSlack, type SlackFacts } from '../../../src/workshop/doctor/slack.ts';
import { SLACK_OPTIONAL_SCOPES, SLACK_SCOPES } from '../../../src/workshop/doctor/slack-scopes.ts';
import { startFakeSlack } from '../../fakes/slack/fake-slack.ts';

const FACTS: SlackFacts = { way: { kind: 'socket-mode' }, channels: ['mail-help'], sharedChannels: false };
const SELF = {
  ok: true,
  user: 'bounce-desk',
  team: 'Example',
  response_metadata: { scopes: [...SLACK_SCOPES, ...SLACK_OPTIONAL_SCOPES] },
};
const JOINED = { ok: true, channels: [{ id: 'C1', name: 'mail-help' }] };

/** Bodies by method; others answer `ok`. */
function examine(
  bodies: Readonly<Record<string, object | undefined>>,
  facts: Partial<SlackFacts> = {},
  language: 'ja' | 'en' = 'en',
) {
  const all: Readonly<Record<string, object | undefined>> = {
    'auth.test': SELF,
    'users.conversations': JOINED,
    ...bodies,
  };
  const call = async (_token: string, method: string) => (method in all ? { ...all[method] } : { ok: true });
  return examineSlack({ ...FACTS, ...facts }, call, language);
}

async function problems(...given: Parameters<typeof examine>): Promise<string> {
  return (await examine(...given)).flatMap(({ kind, sentence }) => (kind === 'problem' ? [sentence] : [])).join('\n');
}

describe('the doctor about Slack', () => {
  it('finds nothing where all is well', async () => {
    const findings = await examine({});
    expect(findings.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('names a refused token, and looks no further', async () => {
    expect(await problems({ 'auth.test': { ok: false, error: 'invalid_auth' } })).toMatch(
      /SLACK_BOT_TOKEN \(invalid_auth\)/,
    );
  });

  it('names the scopes that are missing, and an optional one as no problem', async () => {
    const scopes = SLACK_SCOPES.filter((scope) => scope !== 'files:read');
    const self = { ...SELF, response_metadata: { scopes } };
    expect(await problems({ 'auth.test': self })).toMatch(/lacks files:read\./);
  });

  it('names a refused app-level token', async () => {
    expect(await problems({ 'apps.connections.open': { ok: false, error: 'not_allowed_token_type' } })).toContain(
      'connections:write',
    );
  });

  it('says where the bot is not, what it does not find, and what it may not answer', async () => {
    const bodies = { 'conversations.list': { ok: true, channels: [{ id: 'C2', name: 'support' }] } };
    const text = await problems(bodies, { channels: ['mail-help', 'support', 'typo'] });
    expect(text).toContain('not in support. Type /invite @bounce-desk');
    expect(text).toContain('typo of SLACK_CHANNELS was not found');
    const shared = { ok: true, channels: [{ id: 'C1', name: 'mail-help', is_ext_shared: true }] };
    expect(await problems({ 'users.conversations': shared })).toContain('SLACK_SHARED_CHANNELS=yes');
    expect(await problems({ 'users.conversations': { ok: true, channels: [] } }, { channels: [] }, 'ja')).toContain(
      'どのチャンネルにも',
    );
  });

  it('asks over the wire as the adapter would', async () => {
    const fake = await startFakeSlack();
    const way = { kind: 'socket-mode', appToken: 'xapp-fake' } as const;
    const settings = { botToken: 'xoxb-fake', way, channels: [], sharedChannels: false, apiUrl: new URL(fake.apiUrl) };
    const call = slackCaller(settings);
    expect(await call('bot', 'auth.test')).toMatchObject({ ok: true, user: 'bounce_desk' });
    fake.state.faults.push({ method: 'apps.connections.open', answer: { kind: 'error', error: 'invalid_auth' } });
    expect(await call('app', 'apps.connections.open')).toMatchObject({ ok: false, error: 'invalid_auth' });
    expect(fake.state.calls.map(({ token }) => token)).toEqual(['xoxb-fake', 'xapp-fake']);
    await fake.close();
    expect(await call('bot', 'auth.test')).toBeUndefined();
  });
});
