import type { DeskAnswer } from '../../desk/desk-answer.ts';
import type { Standing } from '../../replies/discord/button-id.ts';
import { type Component, textDisplay } from '../../replies/discord/component.ts';
import { discordAnswer } from '../../replies/discord/discord-answer.ts';
import type { TextFile } from '../../replies/discord/discord-details.ts';
import { discordGuidance } from '../../replies/discord/discord-guidance.ts';
import { discordSummary } from '../../replies/discord/discord-summary.ts';
import { escapeWithin } from '../../replies/discord/escape-markdown.ts';
import { DISCORD_LIMITS } from '../../replies/discord/limits.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';

/** One message to be posted. */
export type Outgoing = {
  /** The position of the mail it is about. */
  readonly mail: number | undefined;
  readonly components: readonly Component[];
  readonly files: readonly TextFile[];
};

/** How the answer stands, without its language: that is the answer's own. */
export type AnswerStanding = Omit<Standing, 'language'>;

/** An answer nobody has changed yet. */
export const UNCHANGED: AnswerStanding = { told: undefined, posts: [], kept: undefined };

/** Discord may change other than ASCII names of files. */
const CSV_NAME = localeOf('en').desk.csvName;

/** Renders an answer as messages, one for each mail; what could not be fetched comes last. */
export function outgoingOf(answer: DeskAnswer, given: AnswerStanding, shareable = false): readonly Outgoing[] {
  if (answer.kind === 'silence') return [];
  const standing = { ...given, language: answer.language };
  const locale = localeOf(answer.language);
  const place = (mail: number | undefined) => ({ mail: mail ?? 0, standing, shareable });
  const missing = answer.missing.length === 0 ? [] : [sentences(answer.missing)];
  if (answer.kind === 'many-mails') {
    const files = [{ name: CSV_NAME, text: answer.csv }];
    return [{ mail: undefined, components: discordSummary(answer.summary, place(0), locale), files }, ...missing];
  }
  const replies = answer.replies.map(({ mail, reply }) => ({
    mail,
    components:
      reply.kind === 'answer' ? discordAnswer(reply, place(mail), locale) : discordGuidance(reply, place(mail), locale),
    files: [],
  }));
  return [...replies, ...missing];
}

/** A message of plain sentences. */
export function sentences(lines: readonly string[]): Outgoing {
  const share = Math.floor(DISCORD_LIMITS.messageText / Math.max(1, lines.length)) - '\n\n'.length;
  const text = lines.map((line) => escapeWithin(line, share)).join('\n\n');
  return { mail: undefined, components: [textDisplay(text)], files: [] };
}

/** The name of a thread: what became of the mail, never whose it was (Discord keeps names in its audit log). */
export function threadNameOf(answer: DeskAnswer): string {
  if (answer.kind === 'silence') return '';
  const { words, desk } = localeOf(answer.language);
  if (answer.kind === 'many-mails') return answer.summary.headline;
  const [first] = answer.replies.map(({ reply }) => (reply.kind === 'answer' ? reply.cases[0]?.outcome : undefined));
  return first ? words.labelled(`${first.sign} ${desk.form.title}`, first.word) : desk.form.title;
}
