import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT, HANAKO, TARO } from '../../fakes/discord/fake-guild.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { BOUNCE, bounceFor, FULL } from './bounces.ts';
import { answersUnder, aWhile, type Bot, buttonsOf, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

function attachment(name: string, text: string) {
  const path = `/files/${snowflake()}/${name}`;
  bot.discord.files.set(path, { status: 200, bytes: new TextEncoder().encode(text) });
  return { id: snowflake(), filename: name, size: text.length, url: `${bot.discord.origin}${path}` };
}

describe('a post in a watched channel', () => {
  it('is answered in a thread started from it, once, and mentions nobody', async () => {
    const post = bot.discord.say(bounceFor('ichiro@example.com'));
    const [answer] = await answersUnder(bot, post.id);
    expect(shown(answer)).toContain('ichiro@example.com');
    expect(answer).toMatchObject({ allowed_mentions: { parse: [] }, flags: 1 << 15, enforce_nonce: true });
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
    expect(bot.discord.answersIn(CHANNELS.help)).toHaveLength(0);
  });

  it('a thread is named after what became of the mail, not after whose it was', async () => {
    const post = bot.discord.say(BOUNCE);
    await answersUnder(bot, post.id);
    const name = String(bot.discord.guild.channels.get(post.id)?.['name']);
    expect(name).toContain('Not delivered');
    expect(name).not.toContain('@');
  });

  it('is silent on ordinary talk, on Discord’s own notices, and in channels nobody named', async () => {
    const quiet = [
      bot.discord.say('Good morning! Lunch at twelve?'),
      bot.discord.say(BOUNCE, { type: 18 }),
      bot.discord.say(BOUNCE, { author: BOT }),
      bot.discord.say(BOUNCE, {}, CHANNELS.talk),
    ];
    await aWhile();
    for (const { id } of quiet) expect(bot.discord.answersIn(id)).toHaveLength(0);
    expect(bot.discord.answersIn(CHANNELS.talk)).toHaveLength(0);
  });

  it('speaks the language of the words around the bounce', async () => {
    const post = bot.discord.say(`このエラーメールは何でしょうか?\n\n${BOUNCE}`);
    expect(shown((await answersUnder(bot, post.id))[0])).toContain('届いていません');
  });

  it('reads attached files, and says which could not be fetched', async () => {
    const post = bot.discord.say('What is this?', {
      attachments: [
        attachment('bounce.txt', FULL),
        { id: '1', filename: 'gone.eml', size: 10, url: `${bot.discord.origin}/files/none` },
        { id: '2', filename: 'huge.mbox', size: 900_000_000, url: `${bot.discord.origin}/files/huge` },
        { id: '3', filename: 'elsewhere.eml', size: 10, url: 'https://evil.example/elsewhere.eml' },
      ],
    });
    const answers = await answersUnder(bot, post.id, 2);
    expect(shown(answers)).toContain('shiro@example.net');
    for (const name of ['gone.eml', 'huge.mbox', 'elsewhere.eml']) expect(shown(answers)).toContain(name);
  });

  it('reads what a forward carries, although its author is unknown', async () => {
    const content = bounceFor('forwarded@example.com');
    const post = bot.discord.say('', {
      flags: 1 << 14,
      message_reference: { type: 1, message_id: snowflake(), channel_id: CHANNELS.talk },
      message_snapshots: [
        { message: { content, type: 0, attachments: [attachment('full.txt', FULL)], embeds: [], timestamp: '' } },
      ],
    });
    const answers = await answersUnder(bot, post.id, 2);
    expect(shown(answers)).toContain('forwarded@example.com');
    expect(shown(answers)).toContain('shiro@example.net');
  });

  it('joins what one person posts in pieces', async () => {
    const [head, tail] = BOUNCE.split('\n') as [string, string];
    const first = bot.discord.say(head, { author: TARO });
    bot.discord.say('Lunch?', { author: HANAKO });
    const second = bot.discord.say(tail, { author: TARO });
    const [answer] = await answersUnder(bot, first.id);
    expect(shown(answer)).toContain('mx.example.com');
    await aWhile();
    expect(bot.discord.answersIn(second.id)).toHaveLength(0);
    expect(bot.discord.answersIn(first.id)).toHaveLength(1);
  });

  it('takes a piece that comes after the answer into that answer', async () => {
    const author = { ...TARO, id: snowflake() };
    const first = bot.discord.say('550 5.1.1 <piece@example.com>: rejected', { author });
    const [answer] = await answersUnder(bot, first.id);
    expect(shown(answer)).not.toContain('User unknown');
    await aWhile(300);
    const second = bot.discord.say(bounceFor('piece@example.com'), { author });
    await until('the improved answer', () => shown(bot.discord.answersIn(first.id)[0]).includes('User unknown'));
    await aWhile(300);
    expect(bot.discord.answersIn(first.id)).toHaveLength(1);
    expect(bot.discord.answersIn(second.id)).toHaveLength(0);
  });

  it('the same bounce again in the thread is not answered again', async () => {
    const post = bot.discord.say(bounceFor('again@example.com'));
    await answersUnder(bot, post.id);
    bot.discord.say(bounceFor('Again@example.com'), { author: TARO }, post.id);
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('reads code blocks and embeds of bots that pass on mail', async () => {
    const fenced = bot.discord.say(`\`\`\`\n${bounceFor('fenced@example.com')}\n\`\`\``);
    const embed = { type: 'rich', title: 'Undelivered Mail', description: bounceFor('embed@example.com') };
    const passedOn = bot.discord.say('', { author: { ...TARO, id: snowflake(), bot: true }, embeds: [embed] });
    expect(shown(await answersUnder(bot, fenced.id))).toContain('fenced@example.com');
    expect(shown(await answersUnder(bot, passedOn.id))).toContain('embed@example.com');
  });
});

describe('in threads and forums', () => {
  it('a forum’s post is answered there, as a reply', async () => {
    const id = snowflake();
    const thread = { id, type: 11, guild_id: '800000000000000001', parent_id: CHANNELS.forum, name: 'help!' };
    bot.discord.guild.channels.set(id, thread);
    bot.discord.world.dispatch('THREAD_CREATE', thread);
    bot.discord.say(BOUNCE, { id }, id);
    const [answer] = await answersUnder(bot, id);
    expect(answer).toMatchObject({ message_reference: { message_id: id, fail_if_not_exists: false } });
  });

  it('a later post in the thread improves the answer that stands there', async () => {
    const post = bot.discord.say('550 5.1.1 <rokuro@example.com>: rejected');
    const [before] = await answersUnder(bot, post.id);
    const shownBefore = shown(before);
    const whole = attachment('bounce.txt', bounceFor('rokuro@example.com'));
    bot.discord.say('here is the rest', { attachments: [whole] }, post.id);
    await until('the answer is improved', () => shown(bot.discord.answersIn(post.id)[0]) !== shownBefore);
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
    expect(shown(bot.discord.answersIn(post.id)[0])).toContain('mx.example.com');
  });

  it('an answer that was switched to another language keeps it when it is improved', async () => {
    const post = bot.discord.say('550 5.1.1 <goro@example.com>: rejected');
    const [answer] = await answersUnder(bot, post.id);
    const custom_id = buttonsOf(answer).get('日本語');
    bot.discord.interact(3, { component_type: 2, custom_id }, { message: answer, channel_id: post.id });
    await until('Japanese', () => /\p{Script=Hiragana}/u.test(shown(answer)));
    const before = shown(answer);
    bot.discord.say(bounceFor('goro@example.com'), {}, post.id);
    const after = await until('the better answer', () => {
      const text = shown(bot.discord.answersIn(post.id)[0]);
      return text !== before && text;
    });
    expect(after).toMatch(/\p{Script=Hiragana}/u);
  });

  it('another bounce in the thread is answered for itself, and talk there is not', async () => {
    const post = bot.discord.say(BOUNCE);
    await answersUnder(bot, post.id);
    bot.discord.say('Thank you very much, I will call them right away tomorrow morning.', {}, post.id);
    await aWhile(300);
    const another = bot.discord.say(FULL, {}, post.id);
    const answers = await answersUnder(bot, post.id, 2);
    expect(answers[1]).toMatchObject({ message_reference: { message_id: another.id } });
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(2);
  });
});

describe('asked directly', () => {
  it('a mention under somebody else’s post reads that post, in any channel', async () => {
    const post = bot.discord.say(bounceFor('pointed@example.com'), { author: TARO }, CHANNELS.talk);
    const reference = { type: 0, message_id: post.id, channel_id: CHANNELS.talk };
    const mention = { type: 19, message_reference: reference, mentions: [BOT] };
    const asked = bot.discord.say(`<@${BOT.id}> look at this`, mention, CHANNELS.talk);
    expect(shown(await answersUnder(bot, asked.id))).toContain('pointed@example.com');
  });

  it('a mention in a thread reads the post the thread began with', async () => {
    const post = bot.discord.say(bounceFor('began@example.com'), {}, CHANNELS.talk);
    const thread = { id: post.id, type: 11, guild_id: '800000000000000001', parent_id: CHANNELS.talk, name: 'x' };
    bot.discord.guild.channels.set(post.id, thread);
    bot.discord.world.dispatch('THREAD_CREATE', thread);
    bot.discord.say(`<@!${BOT.id}>?`, { mentions: [BOT] }, post.id);
    expect(shown(await answersUnder(bot, post.id))).toContain('began@example.com');
  });

  it('a reply to the bot that only carries the mention of a ping is no question', async () => {
    const reference = { type: 0, message_id: snowflake(), channel_id: CHANNELS.talk };
    const thanks = bot.discord.say(
      'thanks!',
      { type: 19, message_reference: reference, mentions: [BOT] },
      CHANNELS.talk,
    );
    await aWhile();
    expect(bot.discord.answersIn(thanks.id)).toHaveLength(0);
  });

  it('a direct message is always answered, also a symptom without a bounce', async () => {
    bot.discord.say('MAIL DAEMONが返ってきました。どうしたらいいですか?', {}, CHANNELS.direct);
    const [answer] = await answersUnder(bot, CHANNELS.direct);
    expect(shown(answer)).toContain('エラーメール');
  });

  it('a typed /bounce is taken as meant', async () => {
    const post = bot.discord.say(`/bounce ${bounceFor('typed@example.com')}`, {}, CHANNELS.talk);
    expect(shown(await answersUnder(bot, post.id))).toContain('typed@example.com');
  });
});

describe('many mails', () => {
  it('are told in one table, with a CSV in which addresses are masked', async () => {
    const attachments = Array.from({ length: 8 }, (_, i) => attachment(`${i}.txt`, bounceFor(`nana${i}@example.com`)));
    const post = bot.discord.say('', { attachments });
    const [answer] = await answersUnder(bot, post.id);
    const [file] = (answer?.['uploaded'] ?? []) as { name: string; text: string }[];
    expect(file?.name).toMatch(/^[a-z-]+\.csv$/);
    expect(file?.text).toContain('n***@example.com');
    expect(file?.text).not.toContain('nana0@');
    expect(JSON.stringify(answer)).toContain(`attachment://${file?.name}`);
  });
});

describe('what is kept quiet', () => {
  it('no mail text and no address is in the log', () => {
    expect(bot.log.join('\n')).not.toMatch(/@example|550|rejected/);
  });
});
