import type { Language, TeamProfile } from '../core/team-profile.ts';
import { withToldCause } from '../core/told-cause.ts';
import { type Knowledge, type MailTriage, triageFile } from '../core/triage.ts';
import { composeLetter } from '../replies/letters/compose-letter.ts';
import type { Letter, LetterName } from '../replies/letters/letter.ts';
import { localeOf } from '../replies/locales/locale-of.ts';
import { answerReading } from './answer-reading.ts';
import type { ChatMessage } from './chat-message.ts';
import type { DeskAnswer } from './desk-answer.ts';
import { type Progress, type Reading, readMessage, type Triage } from './read-message.ts';

/** What an asker has chosen since the first answer. */
export type Choices = {
  /** The language switched to. */
  readonly language?: Language | undefined;
  /** The causes that answers to questions led to, in the order given. */
  readonly told?: readonly Told[];
};

/** The cause an answer to a question led to: for which mail of the reading, which of its recipients. */
export type Told = { readonly mail: number; readonly recipients: readonly number[]; readonly cause: string };

/** The desk as every adapter is given it: it reads and answers, and knows no platform. */
export type DeskPort = {
  /** Reads one file; never throws. One entry for each piece of mail in it. */
  readonly triage: Triage;
  readonly read: (message: ChatMessage, progress?: Progress) => Promise<Reading>;
  readonly answer: (reading: Reading, message: ChatMessage, choices?: Choices) => DeskAnswer;
  /** A ready letter about one recipient (a position in the mail's diagnoses); `told` is the cause the asker was led to. */
  readonly letter: (
    name: LetterName,
    mail: MailTriage,
    recipient: number,
    language: Language,
    told?: string,
  ) => Letter | undefined;
  readonly profile: TeamProfile;
  /** The language set for all answers; undefined: the asker's. */
  readonly language: Language | undefined;
};

/**
 * Opens the desk.
 *
 * @param knowledge is asked for on the first mail, so that a start without mail costs nothing
 * @param triage how a file is read; by default in this process
 */
export function openDesk(
  knowledge: () => Knowledge,
  profile: TeamProfile,
  setting: Language | undefined,
  triage: Triage = (file) => triageFile(file, knowledge()),
): DeskPort {
  const language = setting ?? profile.language;
  return {
    triage,
    profile,
    language,
    read: (message, progress) => readMessage(message, triage, progress),
    answer: (reading, message, choices = {}) =>
      answerReading(tell(reading, choices.told, knowledge), { message, profile, language, chosen: choices.language }),
    letter: (name, mail, recipient, wanted, told) => {
      const about = told === undefined ? mail : withToldCause(mail, [recipient], told, knowledge());
      const diagnosis = about.diagnoses[recipient];
      return diagnosis && composeLetter(name, diagnosis, about, localeOf(wanted), profile);
    },
  };
}

function tell(reading: Reading, told: readonly Told[] | undefined, knowledge: () => Knowledge): Reading {
  if (!told || told.length === 0) return reading;
  const mails = reading.mails.map((mail, position) =>
    told
      .filter((one) => one.mail === position)
      .reduce((known, { recipients, cause }) => withToldCause(known, recipients, cause, knowledge()), mail),
  );
  return { ...reading, mails };
}
