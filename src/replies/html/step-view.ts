import type { Locale } from '../locales/locale.ts';
import type { ReplyStep } from '../reply.ts';
import { html, type Markup } from './markup.ts';

/** How a list of steps is shown: numbered from a number on, or without order; with or without the actors. */
export type StepStyle = { readonly from: number | undefined; readonly named: boolean };

/** Shows steps with their pages and the values for a page's fields. */
export function stepList(steps: readonly ReplyStep[], { from, named }: StepStyle, { words }: Locale): Markup {
  const items = steps.map(({ who, sentence, url, fill }) => {
    const fields = fill.map(
      ({ field, value }) => html`<li>${words.labelled(field, '')}<code dir="auto">${value}</code></li>`,
    );
    const values = fields.length > 0 ? html`<ul class="fill">${fields}</ul>` : '';
    const actor = named ? html`<b class="actor">${who}</b>` : '';
    return html`<li>${actor}<span class="do">${sentence}</span>${pageLink(url)}${values}</li>`;
  });
  if (from === undefined) return html`<ul class="steps">${items}</ul>`;
  return html`<ol class="steps" start="${from}">${items}</ol>`;
}

/** A link to a page, its address in full; an address that is no web page is shown and leads nowhere. */
function pageLink(url: string | undefined): Markup | undefined {
  if (url === undefined) return undefined;
  if (!/^https?:\/\/[^\s/]/i.test(url)) return html`<span class="page">${url}</span>`;
  return html`<a class="page" href="${url}" target="_blank" rel="noopener noreferrer nofollow">${url}</a>`;
}
