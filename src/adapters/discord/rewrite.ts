import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { deliver } from './deliver.ts';
import { faultOf } from './discord-fault.ts';
import { type AnswerStanding, type Outgoing, outgoingOf, threadNameOf } from './outgoing.ts';
import type { Post } from './post.ts';
import { retried } from './retried.ts';
import type { AnswerMessage, Workplace } from './workplace.ts';

/** Puts another answer in the place of the one that stands under a post: edits, adds, takes away. */
export async function rewrite(
  post: Post,
  answers: readonly AnswerMessage[],
  answer: DeskAnswer,
  standing: AnswerStanding,
  workplace: Workplace,
): Promise<void> {
  const outgoing = outgoingOf(answer, standing);
  const kept = answers.slice(0, outgoing.length);
  for (const [index, place] of kept.entries()) await editAnswer(place, outgoing[index] as Outgoing, workplace);
  await removeAnswers(answers.slice(outgoing.length), workplace);
  workplace.answers.set(post.id, kept);
  const more = outgoing.slice(answers.length);
  if (more.length === 0) return;
  await deliver(post, more, threadNameOf(answer), workplace, kept);
}

/** Edits one message; one that somebody took away stays away. */
export async function editAnswer(
  { channelId, id }: AnswerMessage,
  { components, files }: Outgoing,
  { calls }: Workplace,
): Promise<void> {
  try {
    await retried(() => calls.edit(channelId, id, { components, files }));
  } catch (error) {
    if (faultOf(error) !== 'gone') throw error;
  }
}

/** Takes the bot's messages away. */
export async function removeAnswers(answers: readonly AnswerMessage[], workplace: Workplace): Promise<void> {
  for (const { channelId, id } of answers) {
    workplace.deleted.set(id, true);
    try {
      await retried(() => workplace.calls.remove(channelId, id));
    } catch (error) {
      if (faultOf(error) !== 'gone') throw error;
    }
  }
}
