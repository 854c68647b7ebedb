import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { answerAnew } from './answer-anew.ts';
import { deliver } from './deliver.ts';
import { findAnswers } from './find-answers.ts';
import { improveAnswer } from './improve-answer.ts';
import type { Group } from './joiner.ts';
import { outgoingOf, threadNameOf, UNCHANGED } from './outgoing.ts';
import { answerInPlace, progressUnder } from './progress-line.ts';
import { readPosts } from './read-posts.ts';
import { sourcesOf } from './sources.ts';
import { standingOf } from './standing-of.ts';
import { typingWhile } from './typing.ts';
import type { Workplace } from './workplace.ts';

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
  const found = late ? await findAnswers(anchor, workplace) : [];
  if (found.length > 0 && (await standingOf(found, workplace))) {
    return anchor.edited === undefined ? undefined : answerAnew(anchor, workplace);
  }
  if (room && !asks && (await improveAnswer(group, room, addressed, workplace))) return;
  const answer = await readAndAnswer(group, addressed, workplace);
  if (workplace.deleted.get(anchor.id)) return;
  if (answer.kind !== 'silence') workplace.answered.set(`${anchor.channelId} ${anchor.author.id}`, anchor.id);
  const line = workplace.answers.get(anchor.id);
  if (line) return answerInPlace(anchor, line, answer, workplace);
  await deliver(anchor, outgoingOf(answer, UNCHANGED), threadNameOf(answer), workplace);
}

/** Shows meanwhile that it is at work, where that may take long. */
async function readAndAnswer(group: Group, addressed: boolean, workplace: Workplace): Promise<DeskAnswer> {
  const [anchor, ...followers] = group;
  const telling = progressUnder(anchor, workplace);
  const read = async () =>
    readPosts(await sourcesOf(anchor, followers, workplace), addressed, workplace, telling.progress);
  const mayTakeLong = addressed || group.some(({ attachments }) => attachments.length > 0);
  const { message, reading } = await (mayTakeLong ? typingWhile(anchor.channelId, workplace, read) : read());
  await telling.settled();
  return workplace.desk.answer(reading, message);
}
