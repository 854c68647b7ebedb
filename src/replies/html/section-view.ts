import { html, type Markup, type Part } from './markup.ts';

/** A heading with what stands below it; nothing where there is nothing. */
export function sectionView(name: string, heading: string, content: Markup | undefined): Markup | undefined {
  return content && html`<section class="part part-${name}"><h4>${heading}</h4>${content}</section>`;
}

/** A list without order; none of nothing. Texts of a mail keep their own direction of writing. */
export function listView(items: readonly Part[], name = 'plain'): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<ul class="${name}">${items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>`;
}

/** What somebody copies: the text, and a button that takes it to the clipboard. */
export function copyBox(text: string, copy: string): Markup {
  return html`<div class="copy-box"><pre class="copy-text" dir="auto">${text}</pre>
<button type="button" class="copy" data-action="copy">${copy}</button></div>`;
}
