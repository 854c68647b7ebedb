import type { Conversation } from '../../desk/conversation.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { ACTIONS } from '../../replies/slack/buttons.ts';
import { answerWith } from './answer-with.ts';
import { keepLanguage } from './chosen-language.ts';
import type { Click } from './click.ts';
import { findClicked, isPrivateKey } from './clicked.ts';
import { callToIt } from './looks-wrong.ts';
import type { Office } from './office.ts';
import { openDetails, openLetter } from './open-window.ts';
import { renderAnswer } from './rendered.ts';
import { rewriteMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';
import { shareAnswer } from './share-answer.ts';

/** Takes a click; what a restart has forgotten is read again from the posts the answer names. */
export async function takeClick(office: Office, click: Click): Promise<void> {
  const { action } = click;
  if (action === ACTIONS.details) return openDetails(office, click);
  if (action.startsWith(ACTIONS.letter)) return openLetter(office, click);
  const clicked = await findClicked(office, click);
  if (!clicked) return sayGone(office, click);
  if (action === ACTIONS.share) return shareAnswer(office, click, clicked);
  if (action === ACTIONS.wrong) return callToIt(office, click, clicked);
  return office.inTurn(`click:${click.channel}:${click.ts}`, () => rewrite(office, click, clicked));
}

/** Says to the one who clicked that the answer cannot be found any more. */
export async function sayGone(office: Office, { value, responseUrl }: Click): Promise<void> {
  const { desk } = localeOf(value.language);
  const sentence = isPrivateKey(value.key) ? desk.forgotten : desk.postGone;
  await office.respond(responseUrl, 'asker', sentenceMessage(sentence));
}

async function rewrite(office: Office, click: Click, clicked: Conversation): Promise<void> {
  const { value, channel, ts, isEphemeral } = click;
  const isPrivate = isPrivateKey(value.key) && isEphemeral;
  const rendered = renderAnswer(answerWith(office, clicked, value), { key: value.key, told: value.told, isPrivate });
  const same = rendered.find(({ mail }) => mail === value.mail) ?? rendered[0];
  if (!same) return;
  if (!isPrivateKey(value.key)) keepLanguage(office, channel, value.key, value.language);
  if (!isEphemeral && ts !== undefined && (await rewriteMessage(office, channel, ts, same.message))) return;
  await office.respond(click.responseUrl, 'replace', same.message);
}
