import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANAKO, type Payload } from '../../fakes/discord/fake-guild.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { BOUNCE, bounceFor } from './bounces.ts';
import { answersUnder, aWhile, type Bot, buttonsOf, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const COMMAND = 2;
const FORM = 5;
const EPHEMERAL = 1 << 6;

function answerTo(token: string) {
  return until('the private answer', () => {
    const message = bot.discord.world.originals.get(token);
    return message?.['components'] !== undefined && message;
  });
}

function callbackOf(token: string) {
  return until('the callback', () => bot.discord.asked.find(({ path }) => path.includes(`/${token}/callback`)));
}

function bounce(options: readonly Payload[], parts: Payload = {}): string {
  return bot.discord.interact(COMMAND, { type: 1, name: 'bounce', options, ...parts });
}

describe('/bounce', () => {
  it('is registered on start with Japanese names, and not again while nothing changed', async () => {
    const [command, menu] = bot.discord.world.commands;
    expect(command).toMatchObject({
      name: 'bounce',
      description_localizations: { ja: expect.stringContaining('メール') },
    });
    expect(menu).toMatchObject({ type: 3, name_localizations: { ja: 'エラーメールを診断' } });
    const registrations = () => bot.discord.asked.filter(({ method }) => method === 'PUT').length;
    const before = registrations();
    await bot.restart();
    expect(registrations()).toBe(before);
  });

  it('answers only the asker, in the language of the asker', async () => {
    const token = bot.discord.interact(
      COMMAND,
      { type: 1, name: 'bounce', options: [{ type: 3, name: 'text', value: BOUNCE }] },
      { locale: 'ja' },
    );
    expect((await callbackOf(token)).body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    const answer = await answerTo(token);
    expect(shown(answer)).toContain('届いていません');
    expect([...buttonsOf(answer).keys()]).toContain('チャンネルに共有');
    expect(bot.discord.answersIn(CHANNELS.help)).toHaveLength(0);
  });

  it('reads a file, and answers in the language chosen', async () => {
    const id = snowflake();
    bot.discord.files.set('/files/b.txt', {
      status: 200,
      bytes: new TextEncoder().encode(bounceFor('file@example.com')),
    });
    const attachments = { [id]: { id, filename: 'b.txt', size: 99, url: `${bot.discord.origin}/files/b.txt` } };
    const options = [
      { type: 11, name: 'file', value: id },
      { type: 3, name: 'language', value: 'ja' },
    ];
    const answer = await answerTo(bounce(options, { resolved: { attachments } }));
    expect(shown(answer)).toContain('file@example.com');
    expect(shown(answer)).toContain('届いていません');
  });

  it('alone opens a form whose text and files are read', async () => {
    const form = (await callbackOf(bounce([]))).body as { type: number; data: Payload };
    expect(form.type).toBe(9);
    const token = bot.discord.interact(FORM, {
      custom_id: form.data['custom_id'],
      components: [
        { type: 18, component: { type: 4, custom_id: 'text', value: bounceFor('form@example.com') } },
        { type: 18, component: { type: 19, custom_id: 'files', values: [] } },
        { type: 18, component: { type: 3, custom_id: 'language', values: ['auto'] } },
      ],
    });
    expect(shown(await answerTo(token))).toContain('form@example.com');
  });

  it('explains itself, and says what is missing from an empty form', async () => {
    const help = await answerTo(bounce([{ type: 3, name: 'text', value: 'help' }]));
    expect(shown(help)).toContain('Diagnose this bounce');
    const empty = bot.discord.interact(FORM, { custom_id: 'bd1 form', components: [] });
    expect(shown(await answerTo(empty))).toContain('Please paste');
  });

  it('is answered once, although it was delivered twice', async () => {
    const token = bounce([{ type: 3, name: 'text', value: BOUNCE }]);
    const { id, ...rest } = { id: token.replace('token-', ''), token, type: COMMAND };
    bot.discord.world.dispatch('INTERACTION_CREATE', { id, ...rest, data: { type: 1, name: 'bounce' } });
    await answerTo(token);
    expect(bot.discord.asked.filter(({ path }) => path.includes(`/${token}/callback`))).toHaveLength(1);
  });
});

describe('sharing', () => {
  it('shows the answer in the channel with the name of who shared it, and its buttons work there', async () => {
    const message = await answerTo(bounce([{ type: 3, name: 'text', value: bounceFor('shared@example.com') }]));
    const share = buttonsOf(message).get('Share in the channel');
    const press = () =>
      bot.discord.interact(3, { component_type: 2, custom_id: share }, { message: { ...message, flags: 64 } });
    for (const token of [press(), press()]) expect(shown(await answerTo(token))).toBeTruthy();
    const open = await until('the shared answer', () =>
      bot.discord.answersIn(CHANNELS.help).find((post) => shown(post).includes('shared@example.com')),
    );
    expect(shown(open)).toContain('花子');
    const all = bot.discord.answersIn(CHANNELS.help).filter((post) => shown(post).includes('shared@example.com'));
    expect(all).toEqual([open]);
    expect(buttonsOf(open).has('Share in the channel')).toBe(false);
    const details = buttonsOf(open).get('Details');
    const asked = bot.discord.interact(3, { component_type: 2, custom_id: details }, { message: open });
    await until('the details', () => shown(bot.discord.world.originals.get(asked)).includes('5.1.1'));
  });

  it('says after a restart that the private answer is gone', async () => {
    const message = await answerTo(bounce([{ type: 3, name: 'text', value: BOUNCE }]));
    await bot.restart();
    const custom_id = buttonsOf(message).get('Share in the channel');
    const token = bot.discord.interact(3, { component_type: 2, custom_id }, { message: { ...message, flags: 64 } });
    await until('the apology', () => shown(bot.discord.world.originals.get(token)).includes('/bounce again'));
  });
});

describe('"Diagnose this bounce"', () => {
  it('answers under the message, where nobody asked the bot to read, and tells the asker where', async () => {
    const post = bot.discord.say(bounceFor('menu@example.com'), {}, CHANNELS.talk);
    const data = {
      type: 3,
      name: 'Diagnose this bounce',
      target_id: post.id,
      resolved: { messages: { [post.id]: post } },
    };
    const token = bot.discord.interact(COMMAND, data, { channel_id: CHANNELS.talk });
    const [answer] = await answersUnder(bot, post.id);
    expect(shown(answer)).toContain('menu@example.com');
    expect(shown(await answerTo(token))).toContain(`/${post.id}/${answer?.id}`);
    bot.discord.interact(COMMAND, data, { channel_id: CHANNELS.talk });
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('answers the asker alone where the bot may not write', async () => {
    const post = bot.discord.say(bounceFor('closed@example.com'), {}, CHANNELS.talk);
    const refused = { status: 403, json: { message: 'Missing Access', code: 50001 } };
    bot.discord.faults.push({
      when: ({ method, path }) => method === 'POST' && path.includes(`/channels/${CHANNELS.talk}/`),
      answer: refused,
      times: 2,
    });
    const data = {
      type: 3,
      name: 'Diagnose this bounce',
      target_id: post.id,
      resolved: { messages: { [post.id]: post } },
    };
    const token = bot.discord.interact(COMMAND, data, { channel_id: CHANNELS.talk });
    const answer = await answerTo(token);
    expect(shown(answer)).toContain('closed@example.com');
    expect([...buttonsOf(answer).keys()]).toContain('Share in the channel');
  });
});

describe('an interaction whose token ran out', () => {
  function withoutToken(): void {
    bot.discord.faults.push({
      when: ({ path }) => path.startsWith('/webhooks/'),
      answer: { status: 401, json: { message: 'Invalid Webhook Token', code: 50027 } },
      times: 1,
    });
  }

  function ask(address: string, parts: Payload = {}) {
    withoutToken();
    const options = [{ type: 3, name: 'text', value: bounceFor(address) }];
    return bot.discord.interact(COMMAND, { type: 1, name: 'bounce', options }, parts);
  }

  const inDirect = (words: string) =>
    until('the direct message', () =>
      bot.discord.answersIn(CHANNELS.direct).find((message) => shown(message).includes(words)),
    );

  it('/bounce is answered in a direct message, never in the channel, and cannot be shared from there', async () => {
    ask('late@example.com');
    const answer = await inDirect('late@example.com');
    expect(answer).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect([...buttonsOf(answer).keys()]).toContain('Details');
    expect(buttonsOf(answer).has('Share in the channel')).toBe(false);
    expect(shown(bot.discord.answersIn(CHANNELS.help))).not.toContain('late@example.com');
  });

  it('where somebody takes no direct messages, a line in the channel asks them to try again', async () => {
    bot.discord.faults.push({
      when: ({ method, path }) => method === 'POST' && path === `/channels/${CHANNELS.direct}/messages`,
      answer: { status: 403, json: { message: 'Cannot send messages to this user', code: 50007 } },
      times: 1,
    });
    ask('closed@example.com');
    const line = await until('the line', () =>
      bot.discord.answersIn(CHANNELS.help).find((message) => shown(message).includes('花子, your answer')),
    );
    expect(shown(line)).not.toMatch(/closed@example|550|refused/);
    expect(shown(bot.discord.answersIn(CHANNELS.direct))).not.toContain('closed@example.com');
  });

  it('in a direct message it is answered there', async () => {
    ask('there@example.com', { guild_id: undefined, member: undefined, user: HANAKO, channel_id: CHANNELS.direct });
    await inDirect('there@example.com');
  });

  it('a button that changes an open answer still changes it', async () => {
    const post = bot.discord.say(bounceFor('open@example.com'));
    const [answer] = await answersUnder(bot, post.id);
    withoutToken();
    const data = { component_type: 2, custom_id: buttonsOf(answer).get('日本語') };
    bot.discord.interact(3, data, { message: answer, channel_id: post.id, channel: undefined });
    await until('Japanese', () => shown(bot.discord.answersIn(post.id)).includes('届いていません'));
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });
});
