import { answerAnew } from './answer-anew.ts';
import { deliver } from './deliver.ts';
import { findAnswers } from './find-answers.ts';
import { improveAnswer } from './improve-answer.ts';
import type { Group } from './joiner.ts';
import { outgoingOf, threadNameOf, UNCHANGED } from './outgoing.ts';
import { readPosts } from './read-posts.ts';
import { sourcesOf } from './sources.ts';
import { typingWhile } from './typing.ts';
import type { Workplace } from './workplace.ts';

/** In milliseconds; a paste takes far less to be read. */
const QUICK = 700;

/**
 * Answers the posts of one person that belong together.
 *
 * @param late whether they were found when catching up, so that they may have been answered before
 */
export async function answerGroup(group: Group, late: boolean, workplace: Workplace): Promise<void> {
  const [anchor, ...followers] = group;
  const room = await workplace.rooms.get(anchor.channelId);
  if (workplace.deleted.get(anchor.id)) return;
  const asks = group.some((post) => post.asks);
  const addressed = room?.kind === 'direct' || asks;
  for (const { id } of followers) workplace.belongsTo.set(id, anchor.id);
  if (late && (await findAnswers(anchor, workplace)).length > 0) {
    return anchor.edited === undefined ? undefined : answerAnew(anchor, workplace);
  }
  if (room && !asks && (await improveAnswer(group, room, addressed, workplace))) return;
  const mayTakeLong = addressed || group.some(({ attachments }) => attachments.length > 0);
  const read = async () => readPosts(await sourcesOf(anchor, followers, workplace), addressed, workplace);
  const { message, reading } = await (mayTakeLong ? typingWhile(anchor.channelId, QUICK, workplace, read) : read());
  const answer = workplace.desk.answer(reading, message);
  if (answer.kind === 'silence' || workplace.deleted.get(anchor.id)) return;
  workplace.answered.set(`${anchor.channelId} ${anchor.author.id}`, anchor.id);
  await deliver(anchor, outgoingOf(answer, UNCHANGED), threadNameOf(answer), workplace);
}
