import type { WebSentences } from '../locales/web-sentences.ts';
import { findWords, mergeSpans, type Span } from './find-words.ts';
import { HTML_LIMITS } from './limits.ts';
import { html, type Markup } from './markup.ts';

/** A mail's text as it was pasted, or as it was read out of a file. */
export type ShownMail = {
  readonly text: string;
  readonly isPasted: boolean;
  /** The decisive words, as quoted. */
  readonly words: string;
};

/** Shows a mail's text with the decisive words marked; for the eye only what is exactly them. */
export function mailView(mail: ShownMail, open: boolean, { mail: sentences }: WebSentences): Markup {
  const spans = mergeSpans(findWords(mail.text, mail.words));
  const shown = windowOn(mail.text, spans[0]);
  const title = mail.isPasted ? sentences.pasted : sentences.fromFile;
  const note = spans.length > 0 ? sentences.marked : sentences.notFound;
  const text = [
    ...(shown.start > 0 ? [cut(sentences.leftOut(shown.start)), '\n'] : []),
    ...segments(mail.text, spans, shown),
    ...(shown.end < mail.text.length ? ['\n', cut(sentences.leftOut(mail.text.length - shown.end))] : []),
  ];
  return html`<details class="mail"${open ? html` open` : ''}>
<summary>${title}</summary>
<p class="note">${note}</p>
<pre class="mail-text" dir="auto" tabindex="0" role="group" aria-label="${title}">${text}</pre>
</details>`;
}

function cut(sentence: string): Markup {
  return html`<span class="cut">${sentence}</span>`;
}

/** The part of a long text that is shown: its beginning, unless the decisive words stand further down. */
function windowOn(text: string, first: Span | undefined): Span {
  const { mailText, before } = HTML_LIMITS;
  if (text.length <= mailText) return { start: 0, end: text.length };
  const isNear = first === undefined || first.end <= mailText;
  const start = isNear ? 0 : Math.max(0, first.start - before);
  return { start, end: Math.min(text.length, start + mailText) };
}

function segments(text: string, spans: readonly Span[], shown: Span): readonly Markup[] {
  const parts: Markup[] = [];
  let from = shown.start;
  for (const { start, end } of spans) {
    if (end > shown.end) break;
    if (start < from) continue;
    parts.push(html`${seen(text.slice(from, start))}${marked(text.slice(start, end))}`);
    from = end;
  }
  return [...parts, html`${seen(text.slice(from, shown.end))}`];
}

/** Marks words line by line, so that neither indentation nor quote signs are marked. */
function marked(words: string): readonly Markup[] {
  return words
    .split(/([ \t]*\r?\n[\s>|]*)/)
    .map((piece, i) => (i % 2 === 0 && piece !== '' ? html`<mark>${seen(piece)}</mark>` : html`${seen(piece)}`));
}

/** Characters that turn text around or that nobody sees are shown by their number. */
function seen(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
