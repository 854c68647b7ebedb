import type { Conversation } from '../../desk/conversation.ts';
import type { DeskAnswer } from '../../desk/desk-answer.ts';
import type { ButtonValue } from '../../replies/slack/button-value.ts';
import type { Office } from './office.ts';

/** The answer as a button's value asks for it: its language, and what its questions were answered with. */
export function answerWith(
  { desk }: Office,
  { reading, message }: Conversation,
  { language, told, mail }: ButtonValue,
): DeskAnswer {
  const about = mail === undefined ? [] : told.map((one) => ({ mail, ...one }));
  return desk.answer(reading, { ...message, addressed: true }, { language, told: about });
}
