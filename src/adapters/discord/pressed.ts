import type { Conversation } from '../../desk/conversation.ts';
import type { Choices } from '../../desk/desk.ts';
import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { replyTo } from '../../desk/reply-to.ts';
import type { Press, Standing } from '../../replies/discord/button-id.ts';
import { discordDetails, type WithFile } from '../../replies/discord/discord-details.ts';
import { discordLetter } from '../../replies/discord/discord-letter.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { Case } from '../../replies/reply.ts';
import { type Outgoing, outgoingOf } from './outgoing.ts';
import type { Workplace } from './workplace.ts';

/** A read message whose answer has a button that was pressed. */
export type Pressed = { readonly read: Conversation; readonly standing: Standing; readonly shareable: boolean };

/** The answer as it stands: in its language, with the cause the asker was led to. */
export function answerAsItStands({ read, standing }: Pressed, { desk }: Workplace): DeskAnswer {
  return desk.answer(read.reading, read.message, choicesOf({ read, standing, shareable: false }, desk));
}

/** The message that takes the place of the one with the button. */
export function changedAnswer(
  pressed: Pressed,
  press: Extract<Press, { readonly kind: 'choose' | 'language' }>,
  workplace: Workplace,
): Outgoing | undefined {
  const { standing } = pressed;
  const changed: Standing =
    press.kind === 'language'
      ? { ...standing, language: standing.language === 'ja' ? 'en' : 'ja' }
      : { ...standing, told: { mail: press.mail, recipient: press.recipient, cause: press.cause } };
  const answer = answerAsItStands({ ...pressed, standing: changed }, workplace);
  const outgoing = outgoingOf(answer, changed, pressed.shareable);
  return outgoing.find(({ mail }) => (mail ?? 0) === press.mail) ?? outgoing[0];
}

/** The letter a button asks for. */
export function askedLetter(
  { read, standing }: Pressed,
  { mail, recipient, letter }: Extract<Press, { readonly kind: 'letter' }>,
  { desk }: Workplace,
): Outgoing | undefined {
  const triage = read.reading.mails[mail];
  const { told, language } = standing;
  const cause = told?.mail === mail && told.recipient === recipient ? told.cause : undefined;
  const written = triage && desk.letter(letter, triage, recipient, language, cause);
  return written && withFile(discordLetter(written, localeOf(language)), mail);
}

/** The details a button asks for. */
export function askedDetails(pressed: Pressed, mail: number, workplace: Workplace): Outgoing | undefined {
  const reply = replyTo(answerAsItStands(pressed, workplace), mail);
  if (reply?.kind !== 'answer') return undefined;
  return withFile(discordDetails(reply, localeOf(pressed.standing.language)), mail);
}

function choicesOf({ read, standing }: Pressed, desk: Workplace['desk']): Choices {
  const { language, told } = standing;
  if (!told) return { language };
  const cases = casesOf(told.mail, desk.answer(read.reading, read.message, { language }));
  const recipients = cases.find(({ diagnoses }) => diagnoses.includes(told.recipient))?.diagnoses ?? [told.recipient];
  return { language, told: [{ mail: told.mail, recipients, cause: told.cause }] };
}

function casesOf(mail: number, answer: DeskAnswer): readonly Case[] {
  const reply = replyTo(answer, mail);
  return reply?.kind === 'answer' ? reply.cases : [];
}

function withFile({ components, file }: WithFile, mail: number): Outgoing {
  return { mail, components, files: file ? [file] : [] };
}
