import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BOT, GUILD_ID, TARO } from '../../fakes/discord/fake-guild.ts';
import type { Answered, Asked } from '../../fakes/discord/fake-rest.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { BOUNCE, bounceFor } from './bounces.ts';
import { answersUnder, aWhile, type Bot, buttonsOf, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
beforeEach(() => {
  bot.discord.faults.length = 0;
});
afterAll(() => bot.stop());

function fail(when: (asked: Asked) => boolean, answer: Answered, times = 1): void {
  bot.discord.faults.push({ when, answer, times });
}

function refusal(status: number, code?: number): Answered {
  return { status, json: code === undefined ? { error: 'refused' } : { message: 'refused', code } };
}

const startsThread = ({ path }: Asked) => path.endsWith('/threads');
const postsIn = (channel: string) => (asked: Asked) =>
  asked.method === 'POST' && asked.path === `/channels/${channel}/messages`;

/** The reply in the channel that stands in for an answer in a thread. */
function replyTo(id: string) {
  return until('a reply in the channel', () =>
    bot.discord
      .answersIn(CHANNELS.help)
      .find(
        ({ message_reference: reference }) => (reference as { message_id?: string } | undefined)?.message_id === id,
      ),
  );
}

describe('the server', () => {
  it('a 500 is tried again and leads to one post', async () => {
    fail(({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path), refusal(500), 2);
    const post = bot.discord.say(BOUNCE);
    await answersUnder(bot, post.id);
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('a post that arrived although the server said 502 is not made twice', async () => {
    const post = bot.discord.say(BOUNCE);
    const late = bot.discord.faults;
    late.push({
      when: (asked) => {
        if (!postsIn(post.id)(asked)) return false;
        const kept = bot.discord.guild.messages.get(post.id) ?? [];
        const message = { ...asked.body, id: snowflake(), channel_id: post.id, author: BOT, content: '' };
        bot.discord.guild.messages.set(post.id, [...kept, message]);
        return true;
      },
      answer: refusal(502),
      times: 1,
    });
    await answersUnder(bot, post.id);
    await until('another attempt', () => bot.discord.asked.filter(postsIn(post.id)).length === 2);
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it.each(['route', 'global'])('waits as long as a 429 says (%s), and others go on', async (scope) => {
    const headers = { 'retry-after': '1', 'x-ratelimit-scope': scope === 'global' ? 'global' : 'user' };
    const limited = {
      status: 429,
      json: { message: 'slow down', retry_after: 0.6, global: scope === 'global' },
      headers,
    };
    const slow = bot.discord.say(bounceFor('slow@example.com'));
    fail(postsIn(slow.id), limited);
    const quick = bot.discord.say(bounceFor('quick@example.com'), { author: TARO });
    await answersUnder(bot, quick.id);
    await answersUnder(bot, slow.id);
    const [first, second] = bot.discord.asked.filter(postsIn(slow.id));
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(550);
    expect(bot.discord.answersIn(slow.id)).toHaveLength(1);
  });
});

describe('threads', () => {
  it('one that exists already is used', async () => {
    const post = bot.discord.say(BOUNCE);
    const thread = { id: post.id, type: 11, guild_id: GUILD_ID, parent_id: CHANNELS.help, name: 'by somebody' };
    bot.discord.guild.channels.set(post.id, thread);
    expect(await answersUnder(bot, post.id)).toHaveLength(1);
  });

  it.each([
    ['with Discord’s code', refusal(403, 50013)],
    ['by HTTP status alone', refusal(403)],
  ])('that may not be started: a reply instead, and the permission is named once (%s)', async (_, answer) => {
    fail(startsThread, answer, 2);
    const first = bot.discord.say(BOUNCE);
    await replyTo(first.id);
    const second = bot.discord.say(bounceFor('second@example.com'));
    await replyTo(second.id);
    const lines = bot.log.filter((line) => line.includes('Create Public Threads'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(CHANNELS.help);
  });

  it('that is locked: a reply instead', async () => {
    const post = bot.discord.say(BOUNCE);
    fail(postsIn(post.id), refusal(400, 160005));
    expect(shown(await replyTo(post.id))).toContain('saburo@example.com');
  });

  it('whose post was deleted meanwhile: nothing is said', async () => {
    const before = bot.log.length;
    const post = bot.discord.say(BOUNCE);
    fail(startsThread, refusal(404, 10008));
    await until('the attempt', () => bot.discord.asked.find(({ path }) => path.includes(`${post.id}/threads`)));
    await aWhile(200);
    expect(bot.discord.answersIn(post.id)).toHaveLength(0);
    expect(bot.log).toHaveLength(before);
  });
});

describe('a compatible server', () => {
  it('that knows no Components V2 is given the answer as text, with its buttons', async () => {
    const v2 = ({ body }: Asked) => (Number(body['flags'] ?? 0) & (1 << 15)) !== 0;
    fail(v2, refusal(400, 50006), 99);
    const post = bot.discord.say(bounceFor('plain@example.com'));
    const [answer] = await answersUnder(bot, post.id);
    expect(answer?.content).toContain('plain@example.com');
    expect(answer?.content.length).toBeLessThanOrEqual(2_000);
    expect([...buttonsOf(answer).keys()]).toContain('Details');
  });
});

describe('what arrives', () => {
  it('a duplicate is answered once', async () => {
    const post = bot.discord.say(BOUNCE);
    bot.discord.world.dispatch('MESSAGE_CREATE', post);
    await answersUnder(bot, post.id);
    bot.discord.world.dispatch('MESSAGE_CREATE', post);
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('null where Discord omits fields', async () => {
    const nulls = {
      ...{ embeds: null, attachments: null, mentions: null, mention_roles: null, components: null, member: null },
      ...{ message_reference: null, message_snapshots: null, thread: null, webhook_id: null, application_id: null },
      ...{ sticker_items: null, poll: null, flags: null, nonce: null, edited_timestamp: null },
    };
    const post = bot.discord.say(bounceFor('null@example.com'), nulls);
    expect(shown(await answersUnder(bot, post.id))).toContain('null@example.com');
  });

  it('a message whose copy was seen in a forward before', async () => {
    const id = snowflake(Date.now() + 50);
    bot.discord.say('', {
      message_reference: { type: 1, message_id: id, channel_id: CHANNELS.help, guild_id: GUILD_ID },
      message_snapshots: [{ message: { content: 'talk', type: 0, attachments: [], embeds: [], timestamp: '' } }],
    });
    const post = bot.discord.say(bounceFor('trap@example.com'), { id, author: TARO });
    expect(shown(await answersUnder(bot, post.id))).toContain('trap@example.com');
  });

  it('without content: one clear sentence names the intent', async () => {
    bot.discord.say('');
    bot.discord.say('', { author: TARO });
    await aWhile();
    expect(bot.log.filter((line) => line.includes('Message Content Intent'))).toHaveLength(1);
  });

  it('a link to a file that has expired is renewed', async () => {
    const file = (path: string) => ({ id: '42', filename: 'b.txt', size: 9, url: `${bot.discord.origin}${path}` });
    bot.discord.files.set('/files/old', refusal(404));
    bot.discord.files.set('/files/new', {
      status: 200,
      bytes: new TextEncoder().encode(bounceFor('renewed@example.com')),
    });
    const post = bot.discord.say('', { attachments: [file('/files/old')] });
    Object.assign(post, { attachments: [file('/files/new')] });
    expect(shown(await answersUnder(bot, post.id))).toContain('renewed@example.com');
  });

  it('a bot that writes without end is not answered without end', async () => {
    const author = { ...TARO, id: snowflake(), bot: true };
    const posts = Array.from({ length: 14 }, (_, i) => bot.discord.say(bounceFor(`loop${i}@example.com`), { author }));
    await answersUnder(bot, posts[0]?.id ?? '');
    await aWhile(800);
    const answered = posts.filter(({ id }) => bot.discord.answersIn(id).length > 0);
    expect(answered).toHaveLength(10);
  });
});
