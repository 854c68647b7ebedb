import type { Language } from '../../core/team-profile.ts';
import type { MailTriage } from '../../core/triage.ts';
import type { DeskPort, Told } from '../../desk/desk.ts';
import type { DeskAnswer } from '../../desk/desk-answer.ts';
import { POSTED_TEXT } from '../../desk/read-message.ts';
import { answerView } from '../../replies/html/answer-view.ts';
import type { MailBehind } from '../../replies/html/case-view.ts';
import { html, type Markup } from '../../replies/html/markup.ts';
import { summaryView } from '../../replies/html/summary-view.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import type { Thread } from './threads.ts';

/** What the visitor wants to see of a conversation. */
export type Wish = {
  readonly language: Language;
  readonly told: readonly Told[];
  /** One mail of many, by where it was found. */
  readonly source: string | undefined;
};

/** Answers a conversation as HTML, in the language wished for. */
export function threadView(id: string, thread: Thread, wish: Wish, desk: DeskPort): Markup {
  const { language, told, source } = wish;
  const { reading, message } = thread;
  const chosen = source === undefined ? -1 : reading.mails.findIndex((mail) => mail.source === source);
  if (chosen >= 0) return oneOfMany(thread, chosen, wish, desk);
  const answer = answers(desk.answer(reading, message, { language, told }), id, thread, 0);
  return told.length > 0 ? html`${backView('untell', webOf(language).thread.first, '')}${answer}` : answer;
}

/** The answer to one mail of a table, with the way back. */
function oneOfMany({ reading, message }: Thread, at: number, { language, told }: Wish, desk: DeskPort): Markup {
  const { thread: sentences } = webOf(language);
  const only = {
    message: { ...message, missing: [] },
    reading: { ...reading, mails: reading.mails.slice(at, at + 1) },
  };
  const heard = told.map((one) => ({ ...one, mail: 0 }));
  const answer = desk.answer(only.reading, only.message, { language, told: heard });
  const back =
    told.length > 0
      ? backView('untell', sentences.first, '')
      : backView('whole', sentences.whole, reading.mails[at]?.source ?? '');
  return html`${back}${answers(answer, '', only, at)}`;
}

function backView(action: 'whole' | 'untell', label: string, beside: string): Markup {
  return html`<p class="back"><button type="button" data-action="${action}">${label}</button> <span dir="auto">${beside}</span></p>`;
}

function answers(answer: DeskAnswer, id: string, { reading, message }: Thread, offset: number): Markup {
  if (answer.kind === 'silence') return html``;
  const { language, missing } = answer;
  const locale = localeOf(language);
  const web = webOf(language);
  const notes = missing.map((sentence) => html`<p class="alert" dir="auto">${sentence}</p>`);
  if (answer.kind === 'many-mails') {
    const csv = `/threads/${id}/mails.csv?lang=${language}`;
    return html`${notes}${summaryView(answer.summary, { masked: csv, whole: `${csv}&addresses=whole` }, locale, web)}`;
  }
  const several = answer.replies.length > 1;
  const views = answer.replies.map(({ mail, reply }) => {
    const triage = mail === undefined ? undefined : reading.mails[mail];
    const behind = mail === undefined || !triage ? undefined : mailBehind(triage, mail + offset, message.texts);
    const name =
      several && triage ? html`<p class="which" dir="auto">${web.thread.mail((mail ?? 0) + 1, triage.source)}</p>` : '';
    return html`${name}${answerView(reply, { locale, web, behind })}`;
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
