import type { DeskAnswer, MailReply } from './desk-answer.ts';

/** What is said to one mail, by its position in the reading; undefined where the answer says nothing to it alone. */
export function replyTo(answer: DeskAnswer, mail: number | undefined): MailReply['reply'] | undefined {
  return answer.kind === 'answers' ? answer.replies.find((one) => one.mail === mail)?.reply : undefined;
}

/** Most lines somebody is shown who is asked to check an answer. */
const MOST_LINES = 12;

/** What the answer to one mail rests on, for somebody who is asked to check it: the mail's own words, and why. */
export function groundsOf(answer: DeskAnswer, mail: number | undefined): readonly string[] {
  const reply = replyTo(answer, mail);
  if (reply?.kind !== 'answer') return [];
  const lines = reply.cases.flatMap(({ quote, confidence }) => [
    ...(quote ? [quote.text] : []),
    ...(confidence?.because ?? []),
  ]);
  return lines.slice(0, MOST_LINES);
}
