import { afterEach, expect, it } from 'vitest';
import type { DeskPort } from '../../../src/desk/desk.ts';
import { HANAKO } from '../../fakes/discord/fake-guild.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { bounceFor } from './bounces.ts';
import { answersUnder, aWhile, type Bot, buttonsOf, CHANNELS, shown, startBot, until } from './running-bot.ts';

const FILES = 8;

/** For each file, in milliseconds; lines come a little less often. */
const SLOW = 200;

let bot: Bot;
afterEach(() => bot.stop());

/** A desk that takes its time for each file. */
function slowly(desk: DeskPort): DeskPort {
  return {
    ...desk,
    read: async (message, progress = () => {}) => {
      for (let done = 1; done <= message.files.length; done++) {
        await aWhile(SLOW);
        progress(done, message.files.length, done);
      }
      return desk.read(message);
    },
  };
}

function attachments(text: (i: number) => string = (i) => bounceFor(`nana${i}@example.com`)) {
  return Array.from({ length: FILES }, (_, i) => {
    const path = `/files/${snowflake()}`;
    bot.discord.files.set(path, { status: 200, bytes: new TextEncoder().encode(text(i)) });
    return { id: snowflake(), filename: `${i}.txt`, size: 99, url: `${bot.discord.origin}${path}` };
  });
}

it('a post with many files shows how far they are read; the line becomes the answer', async () => {
  bot = await startBot({ instead: slowly, timing: { progress: 250 } });
  const post = bot.discord.say('これは何でしょうか?', { attachments: attachments() });
  const [line] = await answersUnder(bot, post.id);
  const first = shown(line);
  expect(first).toMatch(/^\n?読んでいます: 8件中\d件$/);
  await until('it goes on', () => shown(line) !== first);
  await until('the answer', () => buttonsOf(line).size > 0);
  expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  const renamed = await until('a name of its own', () => {
    const name = String(bot.discord.guild.channels.get(post.id)?.['name']);
    return name !== 'エラーメールを診断' && name;
  });
  expect(renamed).toMatch(/8/);
});

it('goes away where there is nothing to answer, and with a post that is deleted meanwhile', async () => {
  bot = await startBot({ instead: slowly, timing: { progress: 250 } });
  const talk = bot.discord.say('Minutes of the meeting', { attachments: attachments(() => 'Lunch at twelve.') });
  const gone = bot.discord.say('', { attachments: attachments(), author: { ...HANAKO, id: snowflake() } });
  await answersUnder(bot, talk.id);
  await answersUnder(bot, gone.id);
  bot.discord.world.dispatch('MESSAGE_DELETE', { id: gone.id, channel_id: CHANNELS.help });
  for (const { id } of [talk, gone]) await until('no line', () => bot.discord.answersIn(id).length === 0);
});

it('is finished after a restart that came too early', async () => {
  bot = await startBot({ instead: slowly, timing: { progress: 250 } });
  const post = bot.discord.say('What are these?', { attachments: attachments() });
  const [line] = await answersUnder(bot, post.id);
  expect(shown(line)).toMatch(/Reading: \d of 8/);
  const left = structuredClone(line);
  await until('the answer', () => buttonsOf(line).size > 0);
  Object.assign(line as object, left); // as if the process had been killed before
  await bot.restart();
  await until('the answer again', () => buttonsOf(bot.discord.answersIn(post.id)[0]).size > 0);
  expect(bot.discord.answersIn(post.id)).toHaveLength(1);
});

it('/bounce shows it to the asker alone', async () => {
  bot = await startBot({ instead: slowly, timing: { progress: 250 } });
  const files = attachments();
  const data = {
    custom_id: 'bd1 form',
    components: [{ type: 18, component: { type: 19, custom_id: 'files', values: files.map(({ id }) => id) } }],
    resolved: { attachments: Object.fromEntries(files.map((file) => [file.id, file])) },
  };
  const token = bot.discord.interact(5, data);
  const text = () => shown(bot.discord.world.originals.get(token));
  await until('a line', () => /Reading: \d of 8/.test(text()));
  await until('the answer', () => text().includes('8 mails'));
  expect(bot.discord.answersIn(CHANNELS.help)).toHaveLength(0);
});
