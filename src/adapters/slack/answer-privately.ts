import { randomUUID } from 'node:crypto';
import type { Language } from '../../core/team-profile.ts';
import { converse } from '../../desk/conversation.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { languageFor } from './language-for.ts';
import type { Office } from './office.ts';
import { renderAnswer } from './rendered.ts';
import { AS_IS } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';
import type { SlackFile } from './slack-file.ts';

/** What somebody asked for themselves. */
export type PrivateQuestion = {
  readonly channel: string;
  readonly user: string | undefined;
  readonly responseUrl: string | undefined;
  readonly texts: readonly string[];
  readonly files: readonly SlackFile[];
  /** The language they chose. */
  readonly language: Language | undefined;
  /** A sentence to be read before the answer. */
  readonly before?: string;
};

/** Times a `response_url` can be used. */
const MOST_RESPONSES = 5;

/**
 * Answers for the asker's eyes only; the answer lives in memory. A form sent later than its response URL lives is
 * answered by the bot itself, which it can where it is in the channel.
 */
export async function answerPrivately(office: Office, question: PrivateQuestion): Promise<void> {
  const { responseUrl } = question;
  let working: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    working = sayWorking(office, question);
  }, office.timing.receipt);
  const matter = await readPrivate(office, question);
  clearTimeout(timer);
  await working;
  const key = `p:${randomUUID()}`;
  office.privates.set(key, matter);
  const answer = office.desk.answer(matter.reading, matter.message);
  const rendered = renderAnswer(answer, { key, told: [], isPrivate: true });
  const before = question.before === undefined ? [] : [sentenceMessage(question.before)];
  const messages = [...before, ...rendered.map(({ message }) => message)];
  for (const message of messages.slice(0, MOST_RESPONSES - (working ? 1 : 0))) {
    if (await office.respond(responseUrl, 'asker', message)) continue;
    await office.web('chat.postEphemeral', { channel: question.channel, user: question.user, ...message, ...AS_IS });
  }
}

async function sayWorking(office: Office, { channel, user, texts, language, responseUrl }: PrivateQuestion) {
  const { desk } = localeOf(language ?? (await languageFor(office, { channel, user, around: texts.join('\n') })));
  await office.respond(responseUrl, 'asker', sentenceMessage(desk.working));
}

async function readPrivate(office: Office, { channel, user, texts, files, language }: PrivateQuestion) {
  const [fetched, facts, asker] = await Promise.all([
    office.fetchFiles(files),
    office.channel(channel),
    office.askerOf(user),
  ]);
  const setting = language ?? office.channelLanguage(facts);
  const message = { texts, ...fetched, addressed: true, setting, asker };
  await office.breathe();
  return converse(office.desk, message);
}
