import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { openTelling, type Telling } from '../../desk/telling.ts';
import { labelWithin } from '../../replies/discord/escape-markdown.ts';
import { DISCORD_LIMITS } from '../../replies/discord/limits.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { languageUnder } from './channel-language.ts';
import { deliver } from './deliver.ts';
import { sentences, threadNameOf, UNCHANGED } from './outgoing.ts';
import type { Post } from './post.ts';
import { editAnswer, rewrite } from './rewrite.ts';
import type { AnswerMessage, Workplace } from './workplace.ts';

/** Shows under a post how far its many files are read; the line stands where the answer will. */
export function progressUnder(post: Post, workplace: Workplace): Telling {
  return openTelling(workplace.timing.progress, async (...far) => {
    const { desk } = localeOf(await languageUnder(post, workplace));
    const line = sentences([desk.progress(...far)]);
    const [shown] = workplace.answers.get(post.id) ?? [];
    if (shown) return editAnswer(shown, line, workplace);
    await deliver(post, [line], desk.form.title, workplace);
  });
}

/** Puts the answer in the place of the line. */
export async function answerInPlace(
  post: Post,
  line: readonly AnswerMessage[],
  answer: DeskAnswer,
  workplace: Workplace,
): Promise<void> {
  await rewrite(post, line, answer, UNCHANGED, workplace);
  if (line[0]?.channelId === post.id) await nameThread(post.id, answer, workplace).catch(() => {}); // it says less then
}

/** The thread that was started for the line is named after the answer, or put away where there is none. */
async function nameThread(thread: string, answer: DeskAnswer, { calls }: Workplace): Promise<void> {
  if (answer.kind === 'silence') await calls.archive(thread, true);
  else await calls.rename(thread, labelWithin(threadNameOf(answer), DISCORD_LIMITS.threadName));
}
