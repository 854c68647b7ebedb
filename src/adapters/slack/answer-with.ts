import type { DeskAnswer } from '../../desk/desk-answer.ts';
import type { ButtonValue } from '../../replies/slack/button-value.ts';
import type { PrivateMatter } from './matter.ts';
import type { Office } from './office.ts';

/** The answer as a button's value asks for it: its language, and what its questions were answered with. */
export function answerWith(
  { desk }: Office,
  { reading, message }: Pick<PrivateMatter, 'reading' | 'message'>,
  { language, told, mail }: ButtonValue,
): DeskAnswer {
  const about = mail === undefined ? [] : told.map((one) => ({ mail, ...one }));
  return desk.answer(reading, { ...message, addressed: true }, { language, told: about });
}
