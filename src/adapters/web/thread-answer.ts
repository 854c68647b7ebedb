import type { MailTriage } from '../../core/triage.ts';
import type { Conversation } from '../../desk/conversation.ts';
import type { Answers, ManyMails } from '../../desk/desk-answer.ts';
import { POSTED_TEXT } from '../../desk/read-message.ts';
import { answerView } from '../../replies/html/answer-view.ts';
import type { MailBehind } from '../../replies/html/case-view.ts';
import { html, type Markup } from '../../replies/html/markup.ts';
import { summaryView } from '../../replies/html/summary-view.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { webOf } from '../../replies/locales/web-of.ts';

/** The conversation an answer is to. */
export type Behind = {
  readonly id: string;
  readonly thread: Conversation;
  /** The position of the thread's first mail in what was posted. */
  readonly offset: number;
};

/** Shows what the desk says to a conversation: an answer to each mail, or a table of many. */
export function threadAnswer(answer: Answers | ManyMails, { id, thread, offset }: Behind): Markup {
  const { language, missing } = answer;
  const { reading, message } = thread;
  const setting = { locale: localeOf(language), web: webOf(language) };
  const notes = missing.map((sentence) => html`<p class="alert" dir="auto">${sentence}</p>`);
  if (answer.kind === 'many-mails') {
    const csv = `/threads/${id}/mails.csv?lang=${language}`;
    const links = { masked: csv, whole: `${csv}&addresses=whole` };
    return html`${notes}${summaryView(answer.summary, links, setting.locale, setting.web)}`;
  }
  const views = answer.replies.map(({ mail, reply }) => {
    const triage = mail === undefined ? undefined : reading.mails[mail];
    const behind = mail === undefined || !triage ? undefined : mailBehind(triage, mail + offset, message.texts);
    const isOneOfSeveral = answer.replies.length > 1 && mail !== undefined && triage;
    const name = isOneOfSeveral ? setting.web.thread.mail(mail + 1, triage.source) : undefined;
    return html`${name && html`<p class="which" dir="auto">${name}</p>`}${answerView(reply, { ...setting, behind })}`;
  });
  return html`${notes}${views}`;
}

/** The text in which the decisive words are marked: as pasted, or as read out of the file. */
function mailBehind(triage: MailTriage, mail: number, texts: readonly string[]): MailBehind {
  const isPasted = triage.source === POSTED_TEXT;
  const { notice } = triage;
  const read = [notice?.text, ...(notice?.reports.map(({ text }) => text) ?? [])];
  return {
    mail,
    isPasted,
    text: isPasted ? texts.join('\n') : read.filter((text) => text !== undefined).join('\n\n'),
  };
}
