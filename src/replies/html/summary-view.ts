import type { Locale } from '../locales/locale.ts';
import type { WebSentences } from '../locales/web-sentences.ts';
import type { Summary, SummaryRow } from '../reply.ts';
import { HTML_LIMITS } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { listView, sectionView } from './section-view.ts';

/** Where the table can be had as CSV: with masked addresses, or with whole ones. */
export type CsvLinks = { readonly masked: string; readonly whole: string };

/** Shows many mails as a table by cause and party; each mail can be opened. */
export function summaryView(summary: Summary, links: CsvLinks, locale: Locale, web: WebSentences): Markup {
  const other = locale.language === 'ja' ? 'en' : 'ja';
  const columns = [web.summary.outcome, web.summary.cause, web.summary.who, web.summary.recipients];
  const rows = summary.rows.slice(0, HTML_LIMITS.rows);
  const more = summary.rows.length - rows.length;
  return html`<article class="answer summary" lang="${locale.language}" data-answered="">
<p class="switch"><button type="button" data-action="language" data-language="${other}" lang="${other}">${locale.labels.otherLanguage}</button></p>
<h3>${summary.headline}</h3>
<div class="table" role="region" aria-label="${summary.headline}" tabindex="0"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowView(row, web))}</tbody>
</table></div>
${more > 0 ? html`<p class="note">${web.thread.more(more)}</p>` : ''}
<p class="csv">
<a class="button" href="${links.masked}" data-masked="${links.masked}" data-whole="${links.whole}" download>${web.summary.download}</a>
<label><input type="checkbox" data-action="whole-addresses"> ${web.summary.wholeAddresses}</label>
</p>
${unreadable(summary, locale, web)}
</article>`;
}

function rowView({ outcome, title, who, count, sources }: SummaryRow, web: WebSentences): Markup {
  return html`<tr class="is-${outcome.is}">
<td><span class="outcome"><span aria-hidden="true">${outcome.sign}</span> ${outcome.word}</span></td>
<th scope="row" dir="auto">${title}${sourcesView(sources, web)}</th>
<td class="acts" dir="auto">${who}</td>
<td class="count">${count}</td>
</tr>`;
}

/** The mails of a row, each to be opened; several are folded away. */
function sourcesView(sources: readonly string[], { summary, thread }: WebSentences): Markup {
  const shown = sources
    .slice(0, HTML_LIMITS.sources)
    .map(
      (source) =>
        html`<li><button type="button" data-action="open" data-source="${source}" dir="auto">${source}</button></li>`,
    );
  const more = sources.length - shown.length;
  const list = html`<ul class="sources">${shown}</ul>${more > 0 ? thread.more(more) : ''}`;
  return sources.length === 1
    ? list
    : html`<details><summary>${summary.mails(sources.length)}</summary>${list}</details>`;
}

function unreadable({ unreadable: all }: Summary, locale: Locale, { thread }: WebSentences): Markup | undefined {
  const shown = all
    .slice(0, HTML_LIMITS.sources)
    .map(({ source, sentence }) => locale.words.labelled(source, sentence));
  const more = all.length > shown.length ? [thread.more(all.length - shown.length)] : [];
  return sectionView('unreadable', locale.summary.unreadable(all.length), listView([...shown, ...more]));
}
