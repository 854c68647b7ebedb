import type { DeskSentences } from '../../replies/locales/desk-sentences.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { SlackSentences } from '../../replies/locales/slack-sentences.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import { run, section } from '../../replies/slack/block-parts.ts';
import type { SlackMessage } from '../../replies/slack/blocks.ts';
import { SLACK_LIMITS } from '../../replies/slack/slack-limits.ts';
import { slackFallback } from '../../replies/slack/slack-text.ts';
import { chosenLanguage } from './chosen-language.ts';
import type { Matter } from './matter.ts';
import type { Office } from './office.ts';
import { sendMessage } from './send.ts';

/** Picks a sentence of one language. */
export type Pick = (desk: DeskSentences, slack: SlackSentences) => string;

/** Says one sentence in a matter's thread, in the language its answers are in. */
export async function sendSentence(office: Office, matter: Matter, pick: Pick): Promise<void> {
  const chosen = { language: chosenLanguage(office, matter) };
  const answer = office.desk.answer(matter.reading, { ...matter.message, addressed: true }, chosen);
  const language = answer.kind === 'silence' ? (office.desk.language ?? 'en') : answer.language;
  const sentence = pick(localeOf(language).desk, slackSentencesOf(language));
  await sendMessage(office, { channel: matter.channel, thread: matter.thread }, sentenceMessage(sentence));
}

/** A message of plain sentences. */
export function sentenceMessage(text: string): SlackMessage {
  return {
    text: slackFallback(text, SLACK_LIMITS.text),
    blocks: [{ type: 'rich_text', elements: [section([run(text)])] }],
  };
}
