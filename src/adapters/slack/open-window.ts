import type { Conversation } from '../../desk/conversation.ts';
import { replyTo } from '../../desk/reply-to.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import type { View } from '../../replies/slack/blocks.ts';
import { detailsView, noticeView } from '../../replies/slack/details-view.ts';
import { letterView } from '../../replies/slack/letter-view.ts';
import { answerWith } from './answer-with.ts';
import type { Click } from './click.ts';
import { findClicked, isPrivateKey } from './clicked.ts';
import type { Office } from './office.ts';
import { objectIn, textIn } from './payload.ts';
import { sentenceMessage } from './send-sentence.ts';
import { askPatiently } from './web-api.ts';

/** Opens a window with what an answer rests on. */
export async function openDetails(office: Office, click: Click): Promise<void> {
  const { language, mail } = click.value;
  const locale = localeOf(language);
  await openWindow(office, click, locale.labels.details, (clicked) => {
    const reply = replyTo(answerWith(office, clicked, click.value), mail);
    return reply?.kind === 'answer' ? detailsView(reply, locale) : undefined;
  });
}

/** Opens a window with a letter to copy. */
export async function openLetter(office: Office, click: Click): Promise<void> {
  const { language, mail, letter, told } = click.value;
  const locale = localeOf(language);
  const cause = letter && told.findLast(({ recipients }) => recipients.includes(letter.recipient))?.cause;
  await openWindow(office, click, slackSentencesOf(language).letterTitle, ({ reading }) => {
    const about = mail === undefined ? undefined : reading.mails[mail];
    const written = about && letter && office.desk.letter(letter.name, about, letter.recipient, language, cause);
    const recipient = letter && about?.diagnoses[letter.recipient]?.facts.finalRecipient;
    return written && letterView(written, recipient, locale);
  });
}

/** A trigger lives three seconds: the window is opened at once, and filled when the answer has been read again. */
async function openWindow(
  office: Office,
  click: Click,
  title: string,
  fill: (clicked: Conversation) => View | undefined,
): Promise<void> {
  const locale = localeOf(click.value.language);
  const notice = (sentence: string) => noticeView(title, sentence, locale);
  const gone = notice(isPrivateKey(click.value.key) ? locale.desk.forgotten : locale.desk.postGone);
  const view = (clicked: Conversation | undefined) => (clicked && fill(clicked)) ?? gone;
  const finding = findClicked(office, click);
  const soon = await Promise.race([finding.then(view), nextTurn()]);
  const opened = await office.web('views.open', {
    trigger_id: click.triggerId,
    view: soon ?? notice(locale.desk.working),
  });
  if (opened.kind !== 'ok') {
    const sentence = slackSentencesOf(click.value.language).clickAgain;
    await office.respond(click.responseUrl, 'asker', sentenceMessage(sentence));
    return;
  }
  const id = textIn(objectIn(opened.body['view'])['id']);
  if (soon !== undefined || id === undefined) return;
  await askPatiently(office.web, office.timing, 'views.update', { view_id: id, view: view(await finding) });
}

/** What is kept in mind is found before any call to Slack could be answered. */
async function nextTurn(): Promise<undefined> {
  await new Promise((resolve) => setImmediate(resolve));
}
