import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { AnswerPlace } from '../../replies/slack/answer-place.ts';
import type { SlackMessage } from '../../replies/slack/blocks.ts';
import { slackMessage } from '../../replies/slack/slack-message.ts';

/** A message to be shown, and the mail it is about. */
export type Rendered = { readonly mail: number | undefined; readonly message: SlackMessage };

/** Renders what the desk says: a message for each mail, or one for all of them; none for silence. */
export function renderAnswer(answer: DeskAnswer, place: Omit<AnswerPlace, 'mail'>): readonly Rendered[] {
  if (answer.kind === 'silence') return [];
  const locale = localeOf(answer.language);
  const whole = { ...place, mail: undefined };
  if (answer.kind === 'many-mails') {
    return [{ mail: undefined, message: slackMessage(answer.summary, answer.missing, whole, locale) }];
  }
  if (answer.replies.length === 0) {
    return [{ mail: undefined, message: slackMessage(undefined, answer.missing, whole, locale) }];
  }
  return answer.replies.map(({ mail, reply }, index) => {
    const before = index === 0 ? answer.missing : [];
    return { mail, message: slackMessage(reply, before, { ...place, mail }, locale) };
  });
}
