import type { Conversation } from '../../desk/conversation.ts';
import { openTelling } from '../../desk/telling.ts';
import { discordSentencesOf } from '../../replies/locales/discord-sentences-of.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { deliver } from './deliver.ts';
import { findAnswers } from './find-answers.ts';
import { type Interaction, isInServer, languageOf } from './interaction.ts';
import { outgoingOf, sentences, threadNameOf, UNCHANGED } from './outgoing.ts';
import { type Post, readPost } from './post.ts';
import { shortened } from './private-answer.ts';
import { readPosts } from './read-posts.ts';
import type { Responding } from './responding.ts';
import { sourcesAnew } from './sources.ts';
import type { Workplace } from './workplace.ts';

/**
 * "Diagnose this bounce" in the menu of a message: answered under the message, where everybody sees it; for the asker
 * only where the bot may not write there.
 */
export async function diagnoseMessage(
  interaction: Interaction,
  responding: Responding,
  workplace: Workplace,
): Promise<void> {
  const { target_id: id = '', resolved } = interaction.data ?? {};
  const payload = resolved?.messages?.[id];
  const post = payload && readPost({ ...payload, channel_id: interaction.channel_id ?? '' }, workplace.self());
  const { desk } = localeOf(languageOf(interaction));
  if (!post) return responding.answer([sentences([desk.form.empty])]);
  await workplace.inTurn(post.id, async () => {
    const sources = await sourcesAnew(post, [], workplace).catch(() => undefined);
    const telling = openTelling(workplace.timing.progress, (...far) => responding.meanwhile(desk.progress(...far)));
    const { message, reading } = await readPosts(sources?.posts ?? [post], true, workplace, telling.progress);
    await telling.settled();
    await answerUnder(
      post,
      { message: { ...message, asker: interaction.locale }, reading },
      interaction,
      responding,
      workplace,
    );
  });
}

async function answerUnder(
  post: Post,
  read: Conversation,
  interaction: Interaction,
  responding: Responding,
  workplace: Workplace,
): Promise<void> {
  const answer = workplace.desk.answer(read.reading, read.message);
  if ((await findAnswers(post, workplace)).length === 0) {
    await deliver(post, outgoingOf(answer, UNCHANGED), threadNameOf(answer), workplace);
  }
  const [first] = await findAnswers(post, workplace);
  if (first) {
    const link = `https://discord.com/channels/${interaction.guild_id ?? '@me'}/${first.channelId}/${first.id}`;
    return responding.answer([linkTo(link, languageOf(interaction))]);
  }
  const kept = shortened(interaction.id);
  workplace.kept.set(kept, read);
  await responding.answer(outgoingOf(answer, { ...UNCHANGED, kept }, isInServer(interaction)));
}

function linkTo(link: string, language: 'ja' | 'en') {
  return {
    mail: undefined,
    components: [{ type: 10, content: discordSentencesOf(language).answeredThere(link) } as const],
    files: [],
  };
}
