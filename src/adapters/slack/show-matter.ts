import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { chosenLanguage } from './chosen-language.ts';
import { type Matter, matterKey, type Shown } from './matter.ts';
import type { Office } from './office.ts';
import { type Rendered, renderAnswer } from './rendered.ts';
import { removeMessage, rewriteMessage, sendMessage } from './send.ts';
import { forgetMatter, keepMatter } from './threads.ts';
import { uploadCsv } from './upload-csv.ts';

/** What became of an answer. */
export type ShowResult = 'silence' | 'shown' | 'not-delivered';

/**
 * Brings what stands in the thread in line with what the desk says: messages of ours are rewritten, added or taken
 * away. A matter that is silence leaves nothing.
 */
export async function showMatter(office: Office, matter: Matter): Promise<ShowResult> {
  const answer = office.desk.answer(matter.reading, matter.message, { language: chosenLanguage(office, matter) });
  const rendered = renderAnswer(answer, { key: matterKey(matter.posts), told: [], isPrivate: false });
  const shown: Shown[] = [];
  for (const [index, one] of rendered.entries()) {
    const ts = await showOne(office, matter, one, matter.shown[index]);
    if (ts !== undefined) shown.push({ ts, mail: one.mail });
  }
  for (const { ts } of matter.shown.slice(rendered.length)) await removeMessage(office, matter.channel, ts);
  if (shown.length === 0) forgetMatter(office, matter);
  else keepMatter(office, { ...matter, shown });
  await attachCsv(office, matter, answer, shown);
  if (rendered.length === 0) return 'silence';
  return shown.length === 0 ? 'not-delivered' : 'shown';
}

async function showOne(
  office: Office,
  { channel, thread }: Matter,
  { message }: Rendered,
  before: Shown | undefined,
): Promise<string | undefined> {
  if (before && (await rewriteMessage(office, channel, before.ts, message))) return before.ts;
  return sendMessage(office, { channel, thread }, message);
}

async function attachCsv(office: Office, matter: Matter, answer: DeskAnswer, shown: readonly Shown[]): Promise<void> {
  const stoodBefore = matter.shown.some(({ mail }) => mail === undefined);
  if (answer.kind !== 'many-mails' || shown.length === 0 || stoodBefore) return;
  await uploadCsv(office, { channel: matter.channel, thread: matter.thread }, answer.csv, answer.language);
}

/** Stands for the mail of a progress line: it is about none yet. */
export const PROGRESS = -1;
