import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import { answerPrivately } from './answer-privately.ts';
import { mayAnswerIn } from './is-watched.ts';
import { languageFor } from './language-for.ts';
import type { Office } from './office.ts';
import { objectIn, type Payload, textIn } from './payload.ts';
import { postOf } from './post.ts';
import { sentenceMessage } from './send-sentence.ts';
import { takePost } from './take-post.ts';
import { isOurs, recallMatters } from './threads.ts';

/** The message shortcut, as the manifest names it. */
export const SHORTCUT = 'diagnose_bounce';

/** Takes "Diagnose this bounce": answers in the thread of that message, or to the asker where the bot cannot post. */
export async function takeShortcut(office: Office, shortcut: Payload): Promise<void> {
  const message = objectIn(shortcut['message']);
  const channel = textIn(objectIn(shortcut['channel'])['id']) ?? '';
  const user = textIn(objectIn(shortcut['user'])['id']);
  const responseUrl = textIn(shortcut['response_url']);
  const say = (sentence: string) => office.respond(responseUrl, 'asker', sentenceMessage(sentence));
  const language = await languageFor(office, { channel, user });
  if (!(await mayAnswerIn(office, channel, false))) return void (await say(slackSentencesOf(language).notHere));
  const post = postOf(message, channel);
  if (!post || isOurs(office.self, message)) {
    return void (await say(post ? slackSentencesOf(language).answerStands : localeOf(language).desk.help.join('\n')));
  }
  const thread = post.thread ?? post.ts;
  const matters = await recallMatters(office, channel, thread);
  if (matters.some(({ posts }) => posts.some(({ ts }) => ts === post.ts))) {
    return void (await say(slackSentencesOf(language).answerStands));
  }
  if (await takePost(office, post, { addressed: true, again: true })) return;
  const before = slackSentencesOf(language).inviteFirst(office.self.userName);
  const { texts, files } = post;
  await answerPrivately(office, { channel, user, responseUrl, texts, files, language: undefined, before });
}
