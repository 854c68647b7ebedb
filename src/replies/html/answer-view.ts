import type { Locale } from '../locales/locale.ts';
import type { WebSentences } from '../locales/web-sentences.ts';
import type { Answer, Guidance } from '../reply.ts';
import { caseView, type Setting } from './case-view.ts';
import { html, type Markup } from './markup.ts';
import { copyBox, listView, sectionView } from './section-view.ts';

/** Shows what is said to one mail. */
export function answerView(reply: Answer | Guidance, setting: Setting): Markup {
  const { labels, language } = setting.locale;
  const other = language === 'ja' ? 'en' : 'ja';
  const body = reply.kind === 'answer' ? wholeAnswer(reply, setting) : guidanceView(reply, setting.locale);
  return html`<article class="answer" lang="${language}" data-answered="${setting.behind?.mail ?? ''}">
<p class="switch"><button type="button" data-action="language" data-language="${other}" lang="${other}">${labels.otherLanguage}</button></p>
${body}
</article>`;
}

function wholeAnswer(answer: Answer, setting: Setting): Markup {
  const { cases, alerts, guidance, direction } = answer;
  const isOnly = cases.length === 1;
  return html`${alerts.map(({ sentence }) => html`<p class="alert"><span aria-hidden="true">!</span> ${sentence}</p>`)}
${cases.map((item) => caseView(item, direction?.sentence, isOnly, setting))}
${guidance && guidanceView(guidance, setting.locale)}
${looksWrong(answer, setting)}`;
}

/** Shows what to look for and what to send. */
export function guidanceView(guidance: Guidance, { headings }: Locale): Markup {
  const saving = guidance.saving.map(
    ({ client, lines }) => html`<details><summary>${client}</summary>${listView(lines)}</details>`,
  );
  return html`<section class="guidance">
<h3>${guidance.headline}</h3>
${guidance.sentences.map((sentence) => html`<p>${sentence}</p>`)}
${sectionView('look-for', headings.lookFor, listView(guidance.lookFor))}
${sectionView('paste', headings.paste, listView(guidance.paste))}
${sectionView('saving', headings.saving, saving.length > 0 ? html`${saving}` : undefined)}
</section>`;
}

function looksWrong(answer: Answer, { locale, web }: Setting): Markup {
  const { labels } = locale;
  const escalation = answer.escalation ? html`<p dir="auto">${answer.escalation}</p>` : '';
  const subject = web.looksWrong.subject(answer.cases[0]?.headline ?? '');
  return html`<details class="looks-wrong"><summary>${labels.looksWrong}</summary>
${escalation}
<p class="note">${web.looksWrong.hint}</p>
<dl class="letter-head"><dt>${labels.subject}</dt><dd dir="auto">${subject}</dd></dl>
${copyBox(looksWrongMail(answer, locale, web), labels.copy)}
</details>`;
}

/** A mail to whoever knows: what the desk said, what it rests on, and the words themselves. */
export function looksWrongMail({ cases }: Answer, { labels, words }: Locale, { looksWrong }: WebSentences): string {
  const told = cases.map(({ headline, confidence, quote, facts }) => {
    const rule = facts.find(({ label }) => label === labels.facts.rule);
    const restsOn = [...(confidence?.because ?? []), ...(rule ? [words.labelled(rule.label, rule.value)] : [])];
    const reasons = restsOn.length > 0 ? [looksWrong.restsOn, ...restsOn.map((piece) => `- ${piece}`)].join('\n') : '';
    const quoted = quote ? `${looksWrong.words}\n${words.quoted(quote.text)}` : '';
    return [headline, reasons, quoted].filter((part) => part !== '').join('\n\n');
  });
  return [looksWrong.opening, ...told, looksWrong.closing].join('\n\n');
}
