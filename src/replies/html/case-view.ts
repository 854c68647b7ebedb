import type { Locale } from '../locales/locale.ts';
import type { WebSentences } from '../locales/web-sentences.ts';
import type { Case, Quote, WhoActs } from '../reply.ts';
import { breakable } from './breakable.ts';
import { lettersView } from './letters-view.ts';
import { HTML_LIMITS } from './limits.ts';
import { mailView } from './mail-view.ts';
import { html, type Markup } from './markup.ts';
import { pathPicture } from './path-picture.ts';
import { listView, sectionView } from './section-view.ts';
import { stepList } from './step-view.ts';

/** The mail an answer is about: its position in the reading, and its text. */
export type MailBehind = {
  readonly mail: number;
  readonly text: string;
  readonly isPasted: boolean;
};

/** What a view is written with. */
export type Setting = { readonly locale: Locale; readonly web: WebSentences; readonly behind: MailBehind | undefined };

/** Shows one cause: what happened, who acts, what to do; then what it rests on; the details last. */
export function caseView(item: Case, direction: string | undefined, isOnly: boolean, setting: Setting): Markup {
  return html`<section class="case is-${item.outcome.is}">
<p class="outcome"><span aria-hidden="true">${item.outcome.sign}</span> ${item.outcome.word}</p>
<h3 dir="auto">${breakable(item.headline)}</h3>
${direction ? html`<p class="direction">${direction}</p>` : ''}
${recipients(item, setting)}${item.path && pathPicture(item.path, setting.locale)}
${whatToDo(item, setting)}${whatHappened(item, isOnly, setting)}${whatElse(item, setting)}
</section>`;
}

function recipients({ recipients: all }: Case, { locale, web }: Setting): Markup | undefined {
  if (all.length < 2) return undefined;
  const shown = all.slice(0, HTML_LIMITS.recipients);
  const more = all.length - shown.length;
  const list = listView([...shown, ...(more > 0 ? [web.thread.more(more)] : [])], 'recipients');
  return sectionView('recipients', locale.headings.recipients, list);
}

function whatToDo(item: Case, { locale, behind }: Setting): readonly (Markup | undefined)[] {
  const { headings } = locale;
  const { now, steps, later } = item;
  const following = now.length + 1;
  return [
    sectionView('did-you-mean', headings.didYouMean, spellingView(item)),
    sectionView('who', headings.who, item.who && whoView(item.who, locale)),
    sectionView('now', headings.now, now.length > 0 ? stepList(now, { from: 1, named: false }, locale) : undefined),
    sectionView('question', headings.question, questionView(item, behind)),
    sectionView(
      'steps',
      headings.steps,
      steps.length > 0 ? stepList(steps, { from: following, named: true }, locale) : undefined,
    ),
    sectionView(
      'later',
      headings.later,
      later.length > 0 ? stepList(later, { from: undefined, named: true }, locale) : undefined,
    ),
    sectionView('not', headings.not, listView(item.not)),
  ];
}

function spellingView({ didYouMean }: Case): Markup | undefined {
  return didYouMean.length > 0 ? html`${didYouMean.map((line) => html`<p dir="auto">${line}</p>`)}` : undefined;
}

function whatHappened(item: Case, isOnly: boolean, setting: Setting): readonly (Markup | undefined)[] {
  const { headings } = setting.locale;
  const told = [item.why, item.outlook, item.address].filter((line) => line !== undefined && line !== '');
  const happened = told.length > 0 ? html`${told.map((line) => html`<p>${line}</p>`)}` : undefined;
  return [
    sectionView('happened', headings.happened, happened),
    sectionView('quote', headings.quote, item.quote && quoteView(item.quote, isOnly, setting)),
    sectionView('confidence', headings.confidence, confidenceView(item)),
  ];
}

function whatElse(item: Case, { locale, web, behind }: Setting): readonly (Markup | undefined)[] {
  const { headings } = locale;
  const facts = item.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`);
  return [
    sectionView('also', headings.alsoFound, listView(item.alsoFound)),
    sectionView('letters', headings.letters, behind && lettersView(item, behind.mail, web)),
    facts.length > 0
      ? html`<details class="part facts"><summary>${headings.facts}</summary><dl>${facts}</dl></details>`
      : undefined,
  ];
}

function whoView({ label, contact, also }: WhoActs, { headings }: Locale): Markup {
  const others = also.length > 0 ? html`<p class="also">${headings.also}</p>${listView(also)}` : '';
  const reach = contact ? html`<p class="contact" dir="auto">${contact}</p>` : '';
  return html`<p class="party" dir="auto">${breakable(label)}</p>${reach}${others}`;
}

function questionView({ question, diagnoses }: Case, behind: MailBehind | undefined): Markup | undefined {
  if (!question || !behind) return undefined;
  const choices = question.choices.map(
    ({ label, cause }) =>
      html`<button type="button" data-action="tell" data-mail="${behind.mail}" data-recipients="${diagnoses.join(',')}" data-cause="${cause}">${label}</button>`,
  );
  return html`<div role="group" aria-label="${question.question}"><p>${question.question}</p><p class="choices">${choices}</p></div>`;
}

function quoteView(quote: Quote, isOnly: boolean, { locale, web, behind }: Setting): Markup {
  const source = locale.words.saidBy(quote.saidBy, quote.when);
  const mail = behind && { text: behind.text, isPasted: behind.isPasted, words: quote.text };
  const footer = source ? html`<footer dir="auto">${source}</footer>` : '';
  const found = mail ? mailView(mail, isOnly && mail.isPasted, web) : '';
  return html`<blockquote><p dir="auto">${quote.text}</p>${footer}</blockquote>${found}`;
}

function confidenceView({ confidence }: Case): Markup | undefined {
  if (!confidence) return undefined;
  return html`<p class="confidence level-${confidence.level}">${confidence.sentence}</p>${listView(confidence.because)}`;
}
