import type { Language, TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import { compose } from '../replies/compose.ts';
import { nothingGuidance } from '../replies/guidance.ts';
import { chooseLanguage } from '../replies/language.ts';
import { localeOf } from '../replies/locales/locale-of.ts';
import { composeSummary } from '../replies/summary.ts';
import { summaryCsv } from '../replies/summary-csv.ts';
import type { ChatMessage } from './chat-message.ts';
import type { DeskAnswer } from './desk-answer.ts';
import type { Reading } from './read-message.ts';

/** The most mails that are answered one by one; of more a table is shown. */
const ANSWERED_ONE_BY_ONE = 5;

/** What an answer depends on beside what was read. */
export type AnswerSettings = {
  readonly message: ChatMessage;
  readonly profile: TeamProfile;
  /** The language set for all answers. */
  readonly language: Language | undefined;
  /** The language the asker has switched to. */
  readonly chosen: Language | undefined;
};

/** Decides whether and how a reading is answered, and in which language. */
export function answerReading(reading: Reading, settings: AnswerSettings): DeskAnswer {
  const { message, profile } = settings;
  const mails = reading.mails
    .map((mail, position) => ({ mail, position }))
    .filter(({ mail }) => message.addressed || isWorthAnswering(mail));
  if (mails.length === 0 && message.missing.length === 0 && !message.addressed) return { kind: 'silence' };
  const language = languageOf(reading, settings);
  const locale = localeOf(language);
  const missing = message.missing.map(locale.desk.missing);
  if (mails.length > ANSWERED_ONE_BY_ONE) {
    const all = mails.map(({ mail }) => mail);
    const summary = composeSummary(all, locale, profile);
    return { kind: 'many-mails', language, summary, csv: summaryCsv(all, locale, profile), missing };
  }
  const replies = mails.map(({ mail, position }) => ({ mail: position, reply: compose(mail, locale, profile) }));
  const nothing = replies.length === 0 && missing.length === 0;
  return {
    kind: 'answers',
    language,
    replies: nothing ? [{ mail: undefined, reply: nothingGuidance(locale) }] : replies,
    missing,
  };
}

/**
 * Unasked, the desk speaks of returned mail and of what it was shown and could not read; never of talk or other mail.
 * "I am out of the office" in a chat is talk.
 */
function isWorthAnswering({ kind, about, notice }: MailTriage): boolean {
  if (kind === 'auto-reply') return notice?.carriedBy !== 'paste';
  return kind !== 'other' || about === 'phishing' || about === 'challenge-response';
}

function languageOf({ mails, around }: Reading, { message, language, chosen }: AnswerSettings): Language {
  return (
    chosen ??
    chooseLanguage({
      setting: message.setting ?? language,
      asker: message.asker,
      around,
      bounce: mails.map(({ notice }) => notice?.text.slice(0, 2_000) ?? '').join('\n'),
    })
  );
}
