import type { Locale } from '../locales/locale.ts';
import type { WebSentences } from '../locales/web-sentences.ts';
import { html, type Markup } from './markup.ts';

/** The platforms an answer can be previewed for. */
export const PREVIEWS = ['slack', 'discord'] as const;

/** One of {@link PREVIEWS}. */
export type Preview = (typeof PREVIEWS)[number];

/** A tab for the answer here and for each platform's. */
export function previewTabs(shown: Preview | undefined, { preview }: WebSentences): Markup {
  const tabs = [undefined, ...PREVIEWS].map(
    (tab) =>
      html`<button type="button" data-action="preview" data-preview="${tab ?? ''}" aria-pressed="${`${tab === shown}`}">${tab ? NAMES[tab] : preview.here}</button>`,
  );
  return html`<div class="previews" role="group" aria-label="${preview.label}">${tabs}</div>`;
}

const NAMES: Readonly<Record<Preview, string>> = { slack: 'Slack', discord: 'Discord' };

/** Puts messages into a channel of the platform: who writes, the message, the file beneath it. */
export function channelPreview(
  platform: Preview,
  messages: readonly Markup[],
  file: string | undefined,
  { language }: Locale,
  { preview }: WebSentences,
): Markup {
  const name = NAMES[platform];
  const card = file === undefined ? '' : html`<p class="preview-file">${file}</p>`;
  const shown = messages.map(
    (
      message,
    ) => html`<section class="preview preview-${platform}" lang="${language}" aria-label="${preview.message(name)}">${AVATAR}<div class="preview-body">
<p class="preview-who"><b>Bounce Desk</b> <span class="preview-app">APP</span></p>
${message}${card}</div></section>`,
  );
  return html`${shown}<p class="note">${preview.note(name)}</p>`;
}

const AVATAR = html`<img class="preview-avatar" src="/page/icon.svg" alt="" width="36" height="36">`;
