import type { Language } from '../../core/team-profile.ts';
import { html } from '../../replies/html/markup.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import { pageFrame } from './page-frame.ts';

/** The page that asks for the token. */
export function tokenPage(language: Language, wasWrong: boolean): string {
  const { token } = webOf(language);
  const wrong = wasWrong ? html`<p class="alert" role="alert">${token.wrong}</p>` : '';
  return pageFrame(
    language,
    `Bounce Desk: ${token.heading}`,
    html`<main class="token"><h1>${token.heading}</h1>${wrong}
<form method="post" action="/token?lang=${language}">
<label for="token">${token.label}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus aria-describedby="token-hint">
<p class="note" id="token-hint">${token.hint}</p>
<button class="primary">${token.submit}</button>
</form></main>`,
  );
}
