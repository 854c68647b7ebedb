import { afterEach, describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { GUILD_ID } from '../../fakes/discord/fake-guild.ts';
import { BOUNCE, bounceFor, FULL } from './bounces.ts';
import { answersUnder, aWhile, type Bot, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

/** Says something that no gateway tells the bot of. */
function sayUnheard(running: Bot, content: string, channel: string = CHANNELS.help) {
  const { world } = running.discord;
  const tell = world.dispatch;
  Object.assign(world, { dispatch: () => {} });
  const post = running.discord.say(content, {}, channel);
  Object.assign(world, { dispatch: tell });
  return post;
}

describe('a connection that breaks', () => {
  it('is resumed, and what was said meanwhile is answered once', async () => {
    bot = await startBot();
    bot.discord.gateway.drop(4000);
    const post = bot.discord.say(BOUNCE);
    await answersUnder(bot, post.id);
    expect(bot.discord.gateway.resumes).toHaveLength(1);
    expect(bot.log).toContain('discord: the connection broke; connecting again');
    await aWhile(300);
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('that cannot be resumed: what was said meanwhile is looked up, also mentions elsewhere and direct messages', async () => {
    bot = await startBot();
    bot.discord.say('hello', {}, CHANNELS.direct);
    const before = bot.discord.say(FULL);
    await answersUnder(bot, before.id);
    await answersUnder(bot, CHANNELS.direct);
    bot.discord.gateway.resumes_granted = false;
    bot.discord.gateway.drop(4000);
    const watched = sayUnheard(bot, bounceFor('meanwhile@example.com'));
    const mention = sayUnheard(bot, `<@900000000000000001> ${bounceFor('mention@example.com')}`, CHANNELS.talk);
    sayUnheard(bot, bounceFor('direct@example.com'), CHANNELS.direct);
    expect(shown(await answersUnder(bot, watched.id))).toContain('meanwhile@example.com');
    expect(shown(await answersUnder(bot, mention.id))).toContain('mention@example.com');
    const direct = await answersUnder(bot, CHANNELS.direct, 2);
    expect(shown(direct)).toContain('direct@example.com');
    expect(bot.discord.answersIn(before.id)).toHaveLength(1);
  }, 30_000);
});

describe('a restart', () => {
  it('answers what was posted while the bot was away, and nothing twice', async () => {
    bot = await startBot();
    const old = bot.discord.say(BOUNCE);
    await answersUnder(bot, old.id);
    await bot.running.stop();
    const away = sayUnheard(bot, bounceFor('away@example.com'));
    await bot.restart();
    expect(shown(await answersUnder(bot, away.id))).toContain('away@example.com');
    await aWhile();
    expect(bot.discord.answersIn(old.id)).toHaveLength(1);
  });

  it('lets work in hand finish first', async () => {
    bot = await startBot();
    const post = bot.discord.say(BOUNCE);
    await until('it is heard', () => bot?.discord.asked.length);
    await aWhile(50);
    await bot.running.stop();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });
});

describe('what ends it', () => {
  it.each([
    [4004, /DISCORD_TOKEN.*Reset Token/],
    [4014, /Message Content Intent.*https:\/\/discord\.com\/developers/],
  ])('close code %d at start is one clear sentence', async (code, sentence) => {
    const starting = startBot({ prepare: ({ gateway }) => Object.assign(gateway, { refuseIdentifyWith: code }) });
    await expect(starting).rejects.toMatchObject({ name: 'ConfigError', message: expect.stringMatching(sentence) });
  });

  it('a token that is not accepted at start', async () => {
    const when = ({ path }: { path: string }) => path === '/gateway/bot';
    const answer = { status: 401, json: { message: '401: Unauthorized', code: 0 } };
    const starting = startBot({ prepare: ({ faults }) => void faults.push({ when, answer, times: 9 }) });
    await expect(starting).rejects.toThrow(/DISCORD_TOKEN/);
  });

  it('a token revoked while running is told to whoever runs it', async () => {
    bot = await startBot();
    bot.discord.gateway.drop(4004);
    expect(await bot.running.ended).toMatch(/DISCORD_TOKEN/);
  });
});

describe('where nobody named channels', () => {
  it('only mentions, direct messages and commands are answered', async () => {
    bot = await startBot({ settings: { channels: [] } });
    const post = bot.discord.say(BOUNCE);
    bot.discord.say(FULL, {}, CHANNELS.direct);
    await answersUnder(bot, CHANNELS.direct);
    await aWhile(300);
    expect(bot.discord.answersIn(post.id)).toHaveLength(0);
  });

  it('a channel is watched by its id too, in a server that tells of no channels', async () => {
    bot = await startBot({ settings: { channels: [CHANNELS.talk] } });
    bot.discord.world.dispatch('CHANNEL_DELETE', { id: CHANNELS.talk, guild_id: GUILD_ID, type: 0 });
    const post = bot.discord.say(BOUNCE, {}, CHANNELS.talk);
    await answersUnder(bot, post.id);
  });
});

describe('a channel with a language of its own in team.yaml', () => {
  it('is answered in it, whatever is written around the bounce', async () => {
    bot = await startBot({ profile: { ...NO_PROFILE, channelLanguages: { 'Mail-Help': 'ja' } } });
    const post = bot.discord.say(`What does this mean?\n\n${BOUNCE}`);
    expect(shown(await answersUnder(bot, post.id))).toContain('届いていません');
  });
});

describe('the role made for the bot', () => {
  it('asks the bot when it is mentioned in its place', async () => {
    bot = await startBot({ settings: { channels: [] } });
    const role = {
      id: '500000000000000001',
      name: 'Bounce Desk',
      permissions: '0',
      tags: { bot_id: '900000000000000001' },
    };
    bot.discord.world.dispatch('GUILD_CREATE', { id: GUILD_ID, channels: [], threads: [], roles: [role] });
    const post = bot.discord.say(`<@&${role.id}> ${BOUNCE}`, { mention_roles: [role.id] }, CHANNELS.talk);
    await answersUnder(bot, post.id);
  });
});
