import type { Conversation } from '../../desk/conversation.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import type { SlackMessage } from '../../replies/slack/blocks.ts';
import { doOnce } from '../do-once.ts';
import { answerWith } from './answer-with.ts';
import type { Click } from './click.ts';
import { mayAnswerIn } from './is-watched.ts';
import type { Office } from './office.ts';
import { namingPeople, WHO } from './people.ts';
import { renderAnswer } from './rendered.ts';
import { sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';

/** Shows a private answer, once, to the whole channel; where the bot is not in it, through the click's own way. */
export async function shareAnswer(office: Office, click: Click, clicked: Conversation): Promise<void> {
  const { key, mail } = click.value;
  await doOnce(office.seen, `share:${key}:${mail}`, () => share(office, click, clicked));
}

async function share(office: Office, click: Click, clicked: Conversation): Promise<void> {
  const { value, channel, responseUrl } = click;
  if (!(await mayAnswerIn(office, channel, false))) {
    await office.respond(responseUrl, 'asker', sentenceMessage(slackSentencesOf(value.language).notHere));
    return;
  }
  const place = { key: value.key, told: value.told, isPrivate: false };
  const rendered = renderAnswer(answerWith(office, clicked, value), place);
  const same = rendered.find(({ mail }) => mail === value.mail) ?? rendered[0];
  if (!same) return;
  const message = sharedBy(click, same.message);
  if ((await sendMessage(office, { channel, thread: undefined }, message)) !== undefined) return;
  await office.respond(responseUrl, 'channel', message);
}

function sharedBy({ user, value }: Click, message: SlackMessage): SlackMessage {
  const block = namingPeople(localeOf(value.language).desk.shared(WHO), { [WHO]: { type: 'user', user_id: user } });
  return { ...message, blocks: [...message.blocks, block] };
}
