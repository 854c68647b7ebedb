import { describe, expect, it } from 'vitest';
import { type AskDiscord, examineDiscord } from '../../../src/workshop/doctor/discord.ts';
import { inviteLink, USED_PERMISSIONS } from '../../../src/workshop/doctor/discord-permissions.ts';

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

it('the invite link asks for the permissions used and no other', () => {
  expect(inviteLink('10')).toContain('scope=bot+applications.commands');
  expect(new URL(inviteLink('10')).searchParams.get('permissions')).toBe(ALL);
});
