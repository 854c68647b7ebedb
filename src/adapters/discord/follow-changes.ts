import { answerAnew } from './answer-anew.ts';
import { faultOf } from './discord-fault.ts';
import { findAnswers } from './find-answers.ts';
import { removeAnswers } from './rewrite.ts';
import { beginningOf } from './rooms.ts';
import type { Workplace } from './workplace.ts';

type Place = { readonly channelId: string; readonly id: string };

/** A post was edited: its answer is read and written anew. */
export async function followEdit(post: Place, workplace: Workplace): Promise<void> {
  const place = await anchorOf(post, workplace);
  await workplace.inTurn(place.id, () => answerAnew(place, workplace));
}

/** A post was deleted: its answer goes too; where a part of several posts went, the answer is written anew. */
export async function followDeletion(post: Place, workplace: Workplace): Promise<void> {
  if (workplace.deleted.get(post.id)) return;
  workplace.deleted.set(post.id, true);
  if (workplace.belongsTo.get(post.id) !== undefined) return followEdit(post, workplace);
  await workplace.inTurn(post.id, async () => {
    const answers = await findAnswers(post, workplace);
    workplace.answers.delete(post.id);
    await removeAnswers(answers, workplace);
    if (answers.some(({ channelId }) => channelId === post.id)) await archive(post.id, workplace);
  });
}

async function anchorOf(post: Place, { belongsTo, rooms }: Workplace): Promise<Place> {
  const id = belongsTo.get(post.id);
  if (id === undefined) return post;
  const room = await rooms.get(post.channelId);
  return room?.id === id ? beginningOf(room, rooms) : { channelId: post.channelId, id };
}

/** The thread an answer stood in is the bot's own; others may have written there, so it is closed and not deleted. */
async function archive(thread: string, { calls }: Workplace): Promise<void> {
  try {
    await calls.archive(thread, true);
  } catch (error) {
    if (faultOf(error) === 'unreachable') throw error;
  }
}
