import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import { run, section } from '../../replies/slack/block-parts.ts';
import type { Block, SlackMessage } from '../../replies/slack/blocks.ts';
import { answerWith } from './answer-with.ts';
import type { Click } from './click.ts';
import type { Clicked } from './clicked.ts';
import { mayAnswerIn } from './is-watched.ts';
import type { Office } from './office.ts';
import { renderAnswer } from './rendered.ts';
import { sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';

/** Shows a private answer to the whole channel; where the bot is not in it, through the click's own way. */
export async function shareAnswer(office: Office, click: Click, clicked: Clicked): Promise<void> {
  const { value, channel, responseUrl } = click;
  const key = `share:${value.key}:${value.mail}`;
  if (office.seen.get(key)) return;
  office.seen.set(key, true);
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

const WHO = '\ue000';

function sharedBy({ user, value }: Click, message: SlackMessage): SlackMessage {
  const sentence = localeOf(value.language).desk.shared(WHO);
  const elements = sentence
    .split(WHO)
    .flatMap((part, index) => [
      ...(index > 0 ? [{ type: 'user', user_id: user } as const] : []),
      ...(part === '' ? [] : [run(part)]),
    ]);
  const block: Block = { type: 'rich_text', elements: [section(elements)] };
  return { ...message, blocks: [...message.blocks, block] };
}
