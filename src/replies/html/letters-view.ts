import type { Letter } from '../letters/letter.ts';
import type { Locale } from '../locales/locale.ts';
import type { WebSentences } from '../locales/web-sentences.ts';
import type { Case } from '../reply.ts';
import { HTML_LIMITS } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { copyBox } from './section-view.ts';

/** The letters on offer; each is fetched when it is opened. With several recipients one is chosen. */
export function lettersView(
  { letters, diagnoses, recipients }: Case,
  mail: number,
  { letter }: WebSentences,
): Markup | undefined {
  if (letters.length === 0) return undefined;
  const shown = diagnoses.slice(0, HTML_LIMITS.recipients);
  const options = shown.map((at, i) => html`<option value="${at}">${recipients[i]}</option>`);
  const choice =
    recipients.length === diagnoses.length && shown.length > 1
      ? html`<label class="about">${letter.about} <select data-action="about">${options}</select></label>`
      : '';
  const items = letters.map(
    ({ name, label }) =>
      html`<details class="letter" data-letter="${name}" data-mail="${mail}" data-recipient="${diagnoses[0] ?? 0}">
<summary>${label}</summary>
${choice}<div class="letter-text"></div>
</details>`,
  );
  return html`${items}`;
}

/** A letter with what to do with it: each part to be copied is copied by itself. */
export function letterView({ to, hint, subject, body }: Letter, { labels }: Locale): Markup {
  const head = [
    ...(to === undefined ? [] : [html`<dt>${labels.to}</dt><dd dir="auto">${to}</dd>`]),
    html`<dt>${labels.subject}</dt><dd dir="auto">${subject}</dd>`,
  ];
  return html`<p class="note">${hint}</p><dl class="letter-head">${head}</dl>${copyBox(body, labels.copy)}`;
}
