import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT, TARO } from '../../fakes/discord/fake-guild.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { BOUNCE } from './bounces.ts';
import { answersUnder, aWhile, type Bot, CHANNELS, shown, startBot, until } from './running-bot.ts';

const SECRET = 'taro@example.jp is not iterable';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({
    instead: (desk) => ({
      ...desk,
      read: () => {
        throw new TypeError(SECRET);
      },
    }),
  });
});
afterAll(() => bot.stop());

describe('a fault of the program', () => {
  it('is told to whoever asked, and to the log by its place, without its words', async () => {
    const asked = bot.discord.say(`<@${BOT.id}> ${BOUNCE}`, { mentions: [BOT] });
    expect(shown(await answersUnder(bot, asked.id))).toMatch(/went wrong|failed|fault/i);
    const line = await until('a line', () => bot.log.find((one) => one.includes('TypeError')));
    expect(line).toMatch(/ at src\/[\w/-]+\.ts:\d+/);
    expect(bot.log.join('\n')).not.toContain('taro');
  });

  it('is not told to people who only talk', async () => {
    const talk = bot.discord.say('Good morning!', { author: { ...TARO, id: snowflake() } });
    await aWhile(400);
    expect(bot.discord.answersIn(talk.id)).toHaveLength(0);
    expect(bot.discord.answersIn(CHANNELS.help)).toHaveLength(0);
  });
});
