import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMAND } from '../../../src/adapters/slack/take-command.ts';
import { SHORTCUT } from '../../../src/adapters/slack/take-shortcut.ts';
import { SLACK_OPTIONAL_SCOPES, SLACK_SCOPES } from '../../../src/workshop/doctor/slack-scopes.ts';
import { sourceFiles } from '../../laws/source-files.ts';

const SOURCE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'slack-manifest.yaml'), 'utf8');
const MANIFEST = parse(SOURCE);
const CODE = sourceFiles('src/adapters/slack')
  .map(({ text }) => text)
  .join('\n');

/** The scopes each method needs, from its page under https://docs.slack.dev/reference/methods; a list: one by kind of channel. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'users.conversations': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.update': [],
};

/** The scopes each event needs, and those of the ways in. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  app_uninstalled: [],
  tokens_revoked: [],
};

const methods = [
  ...new Set(
    [...CODE.matchAll(/'((?:auth|apps|chat|conversations|files|reactions|users|views)\.[a-zA-Z.]+)'/g)].map(
      (match) => match[1] as string,
    ),
  ),
];

describe('slack-manifest.yaml', () => {
  it('asks for the scopes that methods, events and ways in need, and for no other', () => {
    expect(methods.filter((method) => !METHOD_SCOPES[method])).toEqual([]);
    const needed = [
      ...methods.flatMap((method) => METHOD_SCOPES[method] ?? []),
      ...MANIFEST.settings.event_subscriptions.bot_events.flatMap((event: string) => EVENT_SCOPES[event]),
      'commands',
    ];
    expect([...MANIFEST.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('asks for what the doctor looks for', () => {
    expect([...MANIFEST.oauth_config.scopes.bot].sort()).toEqual([...SLACK_SCOPES, ...SLACK_OPTIONAL_SCOPES].sort());
    expect(MANIFEST.oauth_config.scopes.bot_optional).toEqual([...SLACK_OPTIONAL_SCOPES]);
  });

  it('subscribes to the events that are listened for', () => {
    const events = MANIFEST.settings.event_subscriptions.bot_events.map((name: string) => name.split('.')[0]);
    expect([...new Set(events)].sort()).toEqual(['app_mention', 'app_uninstalled', 'message', 'tokens_revoked']);
    for (const name of events) expect(CODE).toContain(`'${name}'`);
  });

  it('names the command and the shortcut as the code does', () => {
    expect(MANIFEST.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([COMMAND]);
    expect(MANIFEST.features.shortcuts.map((shortcut: { callback_id: string }) => shortcut.callback_id)).toEqual([
      SHORTCUT,
    ]);
  });

  it('keeps Slack’s limits', () => {
    const { display_information, features } = MANIFEST;
    expect(display_information.name.length).toBeLessThanOrEqual(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9-_.]{1,80}$/);
    for (const { command, usage_hint } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
    for (const { name, description } of features.shortcuts) {
      expect([...name].length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('says why for each scope', () => {
    const lines = SOURCE.slice(SOURCE.indexOf('    bot:'), SOURCE.indexOf('    bot_optional:'))
      .split('\n')
      .slice(1, -1);
    lines.forEach((line, index) => {
      if (/^\s+- /.test(line)) expect(lines[index - 1], `${line} has no comment`).toMatch(/^\s+# /);
    });
  });
});
