import type { Language } from '../../core/team-profile.ts';
import type { Conversation } from '../../desk/conversation.ts';
import type { DeskPort, Told } from '../../desk/desk.ts';
import { html, type Markup } from '../../replies/html/markup.ts';
import { type Preview, previewTabs } from '../../replies/html/message-preview.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import { threadAnswer } from './thread-answer.ts';
import { threadPreview } from './thread-preview.ts';

/** What the visitor wants to see of a conversation. */
export type Wish = {
  readonly language: Language;
  readonly told: readonly Told[];
  /** One mail of many, by where it was found. */
  readonly source: string | undefined;
  /** The platform whose message is shown; undefined: the desk's own answer. */
  readonly preview: Preview | undefined;
};

/** Answers a conversation as HTML, in the language wished for. */
export function threadView(id: string, thread: Conversation, wish: Wish, desk: DeskPort): Markup {
  const { language, told, source, preview } = wish;
  const at = source === undefined ? -1 : thread.reading.mails.findIndex((mail) => mail.source === source);
  const shown = at < 0 ? thread : onlyMail(thread, at);
  const heard = at < 0 ? told : told.map((one) => ({ ...one, mail: 0 }));
  const answer = desk.answer(shown.reading, shown.message, { language, told: heard });
  if (answer.kind === 'silence') return html``;
  const view = preview
    ? threadPreview(preview, answer)
    : threadAnswer(answer, { id, thread: shown, offset: Math.max(at, 0) });
  return html`${wayBack(wish, at >= 0)}${previewTabs(preview, webOf(language))}${view}`;
}

/** One mail of many, as if it alone had been posted. */
function onlyMail({ reading, message }: Conversation, at: number): Conversation {
  return {
    message: { ...message, missing: [] },
    reading: { ...reading, mails: reading.mails.slice(at, at + 1) },
  };
}

/** From the answer to a question to the first answer, from one mail to the table. */
function wayBack({ language, told, source = '' }: Wish, isOneOfMany: boolean): Markup | undefined {
  const { first, whole } = webOf(language).thread;
  if (told.length > 0) return backView('untell', first, '');
  return isOneOfMany ? backView('whole', whole, source) : undefined;
}

function backView(action: 'whole' | 'untell', label: string, beside: string): Markup {
  return html`<p class="back"><button type="button" data-action="${action}">${label}</button> <span dir="auto">${beside}</span></p>`;
}
