import { html, type Markup } from './markup.ts';

/** How a line begins in Discord's markdown, and what is made of the rest of it. */
const LINES: readonly { readonly begins: RegExp; readonly show: (rest: Markup, mark: string) => Markup }[] = [
  { begins: /^### /, show: (rest) => html`<h3 class="preview-header" dir="auto">${rest}</h3>` },
  { begins: /^-# /, show: (rest) => html`<p class="preview-small" dir="auto">${rest}</p>` },
  { begins: /^> /, show: (rest) => html`<blockquote dir="auto">${rest}</blockquote>` },
  { begins: /^- /, show: (rest) => item('•', rest) },
  { begins: /^ {2}- /, show: (rest) => item('◦', rest, 'preview-inner') },
  { begins: /^\d{1,3}\. /, show: (rest, mark) => item(mark, rest) },
];

/** What formats inside a line: a character escaped, bold, code, a link shown without its picture. */
const INLINE = /\\([^A-Za-z0-9\s])|\*\*((?:\\.|[^\\*]){1,4000})\*\*|`([^`]{1,4000})`|<(https?:\/\/[^\s<>]{1,4000})>/g;

/** Shows the part of Discord's markdown that the desk writes. */
export function discordMarkdown(text: string): Markup {
  return html`${text.split('\n').map(line)}`;
}

function line(text: string): Markup {
  for (const { begins, show } of LINES) {
    const [mark] = begins.exec(text) ?? [];
    if (mark !== undefined) return show(inline(text.slice(mark.length)), mark.trim());
  }
  return text === '' ? html`<p class="preview-gap"></p>` : html`<p dir="auto">${inline(text)}</p>`;
}

function item(mark: string, rest: Markup, place = ''): Markup {
  return html`<p class="preview-item ${place}"><span aria-hidden="true">${mark}</span><span dir="auto">${rest}</span></p>`;
}

function inline(text: string): Markup {
  const parts: Markup[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(html`${text.slice(from, match.index)}`, formatted(match));
    from = match.index + match[0].length;
  }
  return html`${parts}${text.slice(from)}`;
}

function formatted([, escaped, bold, code, link]: RegExpMatchArray): Markup {
  if (escaped !== undefined) return html`${escaped}`;
  if (bold !== undefined) return html`<b>${inline(bold)}</b>`;
  return code === undefined ? html`<span class="preview-link">${link}</span>` : html`<code>${code}</code>`;
}
