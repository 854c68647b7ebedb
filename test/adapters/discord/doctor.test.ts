import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordPermission } from '../../../src/replies/locales/discord-doctor-sentences.ts';
import { discordDoctor as en } from '../../../src/replies/locales/en/discord-doctor.ts';
import { discordDoctor as ja } from '../../../src/replies/locales/ja/discord-doctor.ts';
import { type AskDiscord, examineDiscord } from '../../../src/workshop/doctor/discord.ts';
import { inviteLink, USED_PERMISSIONS } from '../../../src/workshop/doctor/discord-permissions.ts';
import { startFakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { APPLICATION } from '../../fakes/discord/fake-guild.ts';
import { runDesk } from '../../run-desk.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const ALL = USED_PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n).toString();

const WELL: Readonly<Record<string, unknown>> = {
  '/users/@me': { id: '9', username: 'Bounce Desk' },
  '/applications/@me': { id: '10', flags: 1 << 19 },
  '/users/@me/guilds': [{ id: '1', name: 'Helpdesk' }],
  '/guilds/1/channels': [{ id: '5', name: 'mail-help', permission_overwrites: [] }],
  '/guilds/1/roles': [
    { id: '1', permissions: '0' },
    { id: '2', permissions: ALL },
  ],
  '/guilds/1/members/9': { roles: ['2'] },
};

function asking(different: Readonly<Record<string, unknown>> = {}): AskDiscord {
  const answers = { ...WELL, ...different };
  return async (path) => ({ status: answers[path] === undefined ? 401 : 200, json: answers[path] });
}

async function problems(ask: AskDiscord, channels: readonly string[] = ['mail-help']): Promise<readonly string[]> {
  const findings = await examineDiscord(channels, ask, 'en');
  return findings.filter(({ kind }) => kind === 'problem').map(({ sentence }) => sentence);
}

describe('examineDiscord', () => {
  it('finds nothing to repair where all is well, and shows the invite link', async () => {
    expect(await problems(asking())).toEqual([]);
    const sentences = (await examineDiscord(['5'], asking(), 'en')).map(({ sentence }) => sentence).join('\n');
    expect(sentences).toContain(inviteLink('10'));
    expect(sentences).toContain('#mail-help in Helpdesk: the bot may do all it needs');
  });

  it.each([
    ['a token that is not accepted', { '/users/@me': undefined }, /Reset Token/],
    ['the intent', { '/applications/@me': { id: '10', flags: 0 } }, /Message Content Intent is switched off/],
    ['no server', { '/users/@me/guilds': [] }, /in no server yet.*client_id=10/],
    ['a channel that cannot be seen', { '/guilds/1/channels': [] }, /"mail-help"/],
    [
      'missing permissions',
      { '/guilds/1/members/9': { roles: [] } },
      /Create Public Threads, Send Messages in Threads/,
    ],
    [
      'an exception of the channel',
      {
        '/guilds/1/channels': [
          { id: '5', name: 'mail-help', permission_overwrites: [{ id: '2', allow: '0', deny: String(1n << 38n) }] },
        ],
      },
      /lacks Send Messages in Threads\./,
    ],
  ])('names %s', async (_, different, sentence) => {
    const found = await problems(asking(different));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it('an exception for the bot itself outranks those of its roles', async () => {
    const overwrites = [
      { id: '2', allow: '0', deny: ALL },
      { id: '9', allow: ALL, deny: '0' },
    ];
    const channels = [{ id: '5', name: 'mail-help', permission_overwrites: overwrites }];
    expect(await problems(asking({ '/guilds/1/channels': channels }))).toEqual([]);
  });

  it('speaks Japanese too', async () => {
    const [finding] = await examineDiscord([], asking({ '/users/@me': undefined }), 'ja');
    expect(finding?.sentence).toContain('新しいトークン');
  });

  it('says where Discord cannot be reached', async () => {
    expect(await problems(() => Promise.reject(new Error('no network')))).toEqual([
      expect.stringContaining('cannot be reached'),
    ]);
  });
});

describe('npm run doctor', () => {
  it('asks Discord itself, prints the invite link, and names what is missing in a channel', async () => {
    const discord = await startFakeDiscord();
    const env = { DISCORD_TOKEN: 'abc', DISCORD_API_URL: discord.apiUrl, DISCORD_CHANNELS: 'mail-help,nowhere' };
    const { status, output } = await runDesk(['doctor'], { cwd: tmpdir(), env });
    await discord.stop();
    expect(status).toBe(1);
    expect(output).toContain(inviteLink(APPLICATION.id));
    expect(output).toMatch(/✕ #mail-help in Helpdesk: the bot lacks Attach Files, .*Threads\./);
    expect(output).toMatch(/✕ No channel "nowhere"/);
  });
});

describe('the permissions used', () => {
  it('have the bits Discord gives them', () => {
    const names: Readonly<Record<DiscordPermission, keyof typeof PermissionFlagsBits>> = {
      VIEW_CHANNEL: 'ViewChannel',
      SEND_MESSAGES: 'SendMessages',
      ATTACH_FILES: 'AttachFiles',
      READ_MESSAGE_HISTORY: 'ReadMessageHistory',
      CREATE_PUBLIC_THREADS: 'CreatePublicThreads',
      SEND_MESSAGES_IN_THREADS: 'SendMessagesInThreads',
    };
    for (const { name, bit } of USED_PERMISSIONS) expect(bit).toBe(PermissionFlagsBits[names[name]]);
  });

  it.each([
    ['README.md', en, /permissions the bot uses \(([^)]+)\)/, ', '],
    ['README.ja.md', ja, /招待リンクが表示されます\(([^)]+)\)/, '、'],
  ] as const)('stand in %s, and no other', (file, words, list, between) => {
    const told = list.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1]?.split(between) ?? [];
    const names = USED_PERMISSIONS.map(({ name }) => words.channelLacks('c', 's', [name]));
    expect(told).toHaveLength(names.length);
    const asInChannels = told.map((one) => one.replace(/^View Channels$/, 'View Channel'));
    expect(asInChannels.filter((one) => !names.some((sentence) => sentence.includes(one)))).toEqual([]);
  });
});

it('the invite link asks for the permissions used and no other', () => {
  expect(inviteLink('10')).toContain('scope=bot+applications.commands');
  expect(new URL(inviteLink('10')).searchParams.get('permissions')).toBe(ALL);
});
