import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredMessage } from '../../fakes/discord/fake-guild.ts';
import { BOUNCE, bounceFor } from './bounces.ts';
import { answersUnder, aWhile, type Bot, CHANNELS, shown, startBot, until } from './running-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

function edit(post: StoredMessage, content: string, time: string | null = new Date().toISOString()): void {
  Object.assign(post, { content, edited_timestamp: time });
  bot.discord.world.dispatch('MESSAGE_UPDATE', post);
}

function remove(post: StoredMessage): void {
  const all = bot.discord.guild.messages.get(post.channel_id) ?? [];
  bot.discord.guild.messages.set(
    post.channel_id,
    all.filter(({ id }) => id !== post.id),
  );
  bot.discord.world.dispatch('MESSAGE_DELETE', {
    id: post.id,
    channel_id: post.channel_id,
    guild_id: '800000000000000001',
  });
}

/** The thread that was started from a post is put away. */
function isClosed(thread: string): boolean | undefined {
  const { thread_metadata: state } = bot.discord.guild.channels.get(thread) as {
    thread_metadata?: { archived: boolean };
  };
  return state?.archived;
}

describe.each(['before', 'after'])('%s a restart', (when) => {
  async function answered(text: string): Promise<StoredMessage> {
    const post = bot.discord.say(text);
    await answersUnder(bot, post.id);
    if (when === 'after') await bot.restart();
    return post;
  }

  it('an edit of the post updates its answer', async () => {
    const post = await answered(bounceFor('typo@example.com'));
    edit(post, bounceFor('mended@example.com'));
    await until('the new answer', () => shown(bot.discord.answersIn(post.id)).includes('mended@example.com'));
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });

  it('a post edited to say something else loses its answer', async () => {
    const post = await answered(BOUNCE);
    edit(post, 'Never mind.');
    await until('no answer', () => bot.discord.answersIn(post.id).length === 0);
  });

  it('the deletion of the post removes its answer and closes the thread', async () => {
    const post = await answered(BOUNCE);
    remove(post);
    await until('no answer', () => bot.discord.answersIn(post.id).length === 0);
    await until('a closed thread', () => isClosed(post.id));
  });
});

describe('what is no change', () => {
  it('an update without a time of editing is ignored: a preview, a thread', async () => {
    const post = bot.discord.say(BOUNCE);
    await answersUnder(bot, post.id);
    const edits = () =>
      bot.discord.asked.filter(({ method, path }) => method === 'PATCH' && path.includes(post.id)).length;
    edit(post, BOUNCE, null);
    await aWhile(300);
    expect(edits()).toBe(0);
  });
});

describe('changes while it works', () => {
  it('a post deleted before its answer is not answered', async () => {
    const post = bot.discord.say(bounceFor('vanished@example.com'));
    remove(post);
    await aWhile();
    expect(bot.discord.answersIn(post.id)).toHaveLength(0);
    expect(bot.discord.answersIn(CHANNELS.help)).toHaveLength(0);
  });

  it('a post edited before its answer is answered as it is then', async () => {
    const post = bot.discord.say(bounceFor('first@example.com'));
    edit(post, bounceFor('second@example.com'));
    const answers = await answersUnder(bot, post.id);
    expect(shown(answers)).toContain('second@example.com');
    await aWhile(300);
    expect(bot.discord.answersIn(post.id)).toHaveLength(1);
  });
});

describe('an answer in a thread that was put away', () => {
  async function putAway(address: string, state: Readonly<Record<string, boolean>>) {
    const post = bot.discord.say(bounceFor(address));
    await answersUnder(bot, post.id);
    Object.assign(bot.discord.guild.channels.get(post.id) ?? {}, { thread_metadata: state });
    return post;
  }

  it('follows an edit of the post', async () => {
    const post = await putAway('away@example.com', { archived: true, locked: false });
    edit(post, bounceFor('edited@example.com'));
    await until('the new answer', () => shown(bot.discord.answersIn(post.id)).includes('edited@example.com'));
  });

  it('goes with the post, and the thread is put away again', async () => {
    const post = await putAway('away@example.com', { archived: true, locked: false });
    remove(post);
    await until('no answer', () => bot.discord.answersIn(post.id).length === 0);
    await until('a closed thread', () => isClosed(post.id));
  });

  it('stays where the thread is locked, and one line says so', async () => {
    const post = await putAway('locked@example.com', { archived: true, locked: true });
    edit(post, bounceFor('edited@example.com'));
    await until('the line', () => bot.log.find((line) => line.includes(post.id) && line.includes('locked')));
    expect(shown(bot.discord.answersIn(post.id))).toContain('locked@example.com');
  });
});
