import type { DeskAnswer } from '../../desk/desk-answer.ts';
import type { Body } from './body.ts';
import { deliver } from './deliver.ts';
import { type Fault, faultOf } from './discord-fault.ts';
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
  place: AnswerMessage,
  { components, files }: Pick<Body, 'components' | 'files'>,
  workplace: Workplace,
): Promise<void> {
  const { channelId, id } = place;
  await change(place, () => workplace.calls.edit(channelId, id, { components, files }), workplace);
}

/** Takes the bot's messages away. */
export async function removeAnswers(answers: readonly AnswerMessage[], workplace: Workplace): Promise<void> {
  for (const place of answers) {
    workplace.deleted.set(place.id, true);
    await change(place, () => workplace.calls.remove(place.channelId, place.id), workplace);
  }
}

/** Changes a message that may be gone, or stand in a thread that Discord put away after a day without posts. */
async function change({ channelId }: AnswerMessage, call: () => Promise<unknown>, workplace: Workplace): Promise<void> {
  const reopened = async () => (await faultIn(() => workplace.calls.archive(channelId, false))) ?? faultIn(call);
  const fault = await faultIn(call);
  const left = fault === 'closed' ? await reopened() : fault;
  if (left === undefined || left === 'gone') return;
  workplace.logOnce(`discord: an answer in ${channelId} stays as it is: the thread is locked, or closed to the bot`);
}

/** The faults that keep a message from being changed; undefined where it was changed. */
async function faultIn(call: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await retried(call);
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'gone' || fault === 'closed' || fault === 'not-permitted') return fault;
    throw error;
  }
}
