import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import type { StoredMessage } from '../../fakes/discord/fake-guild.ts';
import { BOUNCE, bounceFor, UNCLEAR } from './bounces.ts';
import { answersUnder, aWhile, type Bot, buttonsOf, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot;
beforeAll(async () => {
  const contacts = { escalation: { name: '情報システム課', contact: '内線 1234' } };
  bot = await startBot({ profile: { ...NO_PROFILE, contacts } });
});
afterAll(() => bot.stop());

const COMPONENT = 3;

/** Presses the button with this label (or the first whose label begins so). */
function press(message: StoredMessage, label: string, channel = message.channel_id): string {
  const [, custom_id] = [...buttonsOf(message)].find(([name]) => name.startsWith(label)) ?? [];
  if (custom_id === undefined)
    throw new Error(`no button "${label}" among ${[...buttonsOf(message).keys()].join(', ')}`);
  return bot.discord.interact(
    COMPONENT,
    { component_type: 2, custom_id },
    { message, channel_id: channel, channel: undefined },
  );
}

async function answered(text: string): Promise<StoredMessage> {
  const post = bot.discord.say(text);
  const [answer] = await answersUnder(bot, post.id);
  return answer as StoredMessage;
}

function privately(token: string): Promise<StoredMessage> {
  return until('a private message', () => {
    const deferred = bot.discord.asked.some(({ path }) => path.includes(`/${token}/callback`));
    const message = deferred ? bot.discord.world.originals.get(token) : undefined;
    return message?.['components'] !== undefined && message;
  });
}

describe.each(['before', 'after'])('%s a restart', (when) => {
  async function standing(text: string): Promise<StoredMessage> {
    const answer = await answered(text);
    if (when === 'after') await bot.restart();
    return answer;
  }

  it('the answer to the question rewrites the answer in place', async () => {
    const answer = await standing(UNCLEAR);
    const before = shown(answer);
    press(answer, 'It worked until recently');
    await until('the rewritten answer', () => shown(answer) !== before);
    expect(shown(answer)).toContain('goro@example.jp');
    expect(buttonsOf(answer).size).toBeGreaterThan(0);
    const letter = await privately(press(answer, 'Letter to the customer'));
    expect(shown(letter)).toContain('goro@example.jp');
  });

  it('a letter comes as a text to be copied, for who asked', async () => {
    const answer = await standing(bounceFor('letter@example.com'));
    const token = press(answer, 'Letter to the customer');
    const letter = await privately(token);
    expect(shown(letter)).toContain('letter@example.com');
    const callback = bot.discord.asked.find(({ path }) => path.includes(`/${token}/callback`));
    expect(callback?.body).toEqual({ type: 5, data: { flags: 1 << 6 } });
  });

  it('details show the codes', async () => {
    const answer = await standing(BOUNCE);
    expect(shown(await privately(press(answer, 'Details')))).toContain('5.1.1');
  });

  it('the language switches there and back, for everybody', async () => {
    const answer = await standing(BOUNCE);
    press(answer, '日本語');
    await until('Japanese', () => shown(answer).includes('届いていません'));
    press(answer, 'English');
    await until('English', () => shown(answer).includes('Not delivered'));
  });

  it('"This looks wrong" asks whom the team named, with what the answer rests on', async () => {
    const answer = await standing(BOUNCE);
    press(answer, 'This looks wrong');
    const call = await until('the call', () =>
      bot.discord.answersIn(answer.channel_id).find((message) => shown(message).includes('花子')),
    );
    expect(shown(call)).toContain('情報システム課');
    expect(call).toMatchObject({ message_reference: { message_id: answer.id }, allowed_mentions: { parse: [] } });
    expect(shown(call)).toContain('User unknown');
    await privately(press(answer, 'This looks wrong'));
    expect(bot.discord.answersIn(answer.channel_id).filter((message) => shown(message).includes('花子'))).toEqual([
      call,
    ]);
  });
});

describe('an answer whose post is gone', () => {
  it('says so', async () => {
    const answer = await answered(BOUNCE);
    await bot.restart();
    bot.discord.guild.messages.set(CHANNELS.help, []);
    expect(shown(await privately(press(answer, 'Details')))).toContain('can no longer be read');
  });
});

describe('many people at once', () => {
  it('each gets their own letter', async () => {
    const answer = await answered(bounceFor('crowd@example.com'));
    const tokens = Array.from({ length: 20 }, () => press(answer, 'Letter to the customer'));
    for (const token of tokens) expect(shown(await privately(token))).toContain('crowd@example.com');
  });
});

describe('a button of another age', () => {
  it('is answered politely', async () => {
    const message = await answered(BOUNCE);
    const token = bot.discord.interact(COMPONENT, { component_type: 2, custom_id: 'bd0 x' }, { message });
    expect(shown(await privately(token))).toContain('earlier version');
    await aWhile(50);
  });
});
