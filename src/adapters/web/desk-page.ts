import type { Language } from '../../core/team-profile.ts';
import { html, type Markup } from '../../replies/html/markup.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import { SAMPLES, type WebSentences } from '../../replies/locales/web-sentences.ts';
import { pageFrame } from './page-frame.ts';

/**
 * The desk's page. What has `data-words` is put into the other language in place when it is switched, so that nothing
 * typed or answered is lost.
 */
export function deskPage(language: Language): string {
  const web = webOf(language);
  return pageFrame(
    language,
    'Bounce Desk',
    html`<header class="top"><div>
<h1>Bounce Desk <span class="channel" aria-hidden="true">#mail-help</span></h1>
<nav data-words="languages" aria-label="${web.languageLabel}">${languageLinks(language)}</nav>
</div></header>
<main>
<p class="tagline" data-words="tagline">${web.tagline}</p>
${composer(language, web)}
<section id="threads" data-words="threads" aria-label="${web.thread.list}"></section>
</main>
<footer class="bottom"><a href="/api/openapi.json" data-words="api">${web.form.api}</a></footer>
<div id="drop" aria-hidden="true" hidden><p data-words="drop">${web.form.drop}</p></div>
${messages(language, web)}
<script type="module" src="/page/desk.js"></script>`,
  );
}

function languageLinks(language: Language): readonly Markup[] {
  const names = { ja: '日本語', en: 'English' } as const;
  return (['ja', 'en'] as const).map(
    (code) =>
      html`<a href="/?lang=${code}" lang="${code}" hreflang="${code}" data-language="${code}"${current(code === language)}>${names[code]}</a>`,
  );
}

function current(is: boolean): Markup {
  return is ? html` aria-current="true"` : html``;
}

function composer(language: Language, { form, samples }: WebSentences): Markup {
  return html`<form id="composer" method="post" action="/threads" enctype="multipart/form-data">
<h2 data-words="heading"><label for="text">${form.heading}</label></h2>
<textarea id="text" name="text" rows="7" spellcheck="false" autocomplete="off" dir="auto"
 aria-describedby="hint" placeholder="${form.hint}" data-words="text"></textarea>
<p class="actions"><button class="primary" data-words="submit" title="${form.shortcut}">${form.submit}</button>
<label class="button"><span data-words="files">${form.files}</span><input id="file" name="file" type="file" multiple
 accept=".eml,.msg,.mbox,.zip,.txt,.log,.html,message/rfc822,text/plain" aria-describedby="file-kinds"></label>
<span class="note" id="file-kinds" data-words="kinds">${form.fileKinds}</span></p>
<p id="status" role="status"></p>
<progress id="progress" aria-hidden="true" hidden></progress>
<p class="note" id="hint" data-words="privacy">${form.privacy}</p>
<div class="samples"><h2 data-words="samples">${samples.heading}</h2>
<ul>${SAMPLES.map((name) => sampleButton(name, samples.names[name]))}</ul></div>
<input type="hidden" name="language" value="${language}" autocomplete="off">
</form>`;
}

function sampleButton(name: string, label: string): Markup {
  return html`<li><button type="button" data-sample="${name}" data-words="sample-${name}">${label}</button></li>`;
}

/** What the script says by itself. */
function messages(language: Language, { thread, copy, faults, letter }: WebSentences): Markup {
  const said = {
    working: localeOf(language).desk.working,
    fault: localeOf(language).desk.fault,
    ready: thread.ready,
    you: thread.posted,
    more: thread.moreFiles,
    copied: copy.done,
    copy: copy.failed,
    empty: faults.empty,
    unreachable: faults.unreachable,
    letter: letter.gone,
  };
  const data = Object.entries(said).map(([name, text]) => html` data-${name}="${text}"`);
  return html`<div id="messages" data-words="messages"${data} hidden></div>`;
}
