import type { ActionRow, Component, Container } from '../discord/component.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { html, type Markup } from './markup.ts';

/** Shows a Discord message much as Discord does; nothing in it can be pressed. */
export function discordPreview(components: readonly Component[]): Markup {
  return html`${components.map(componentView)}`;
}

function componentView(part: Component): Markup {
  switch (part.type) {
    case 10:
      return html`<div class="preview-text">${discordMarkdown(part.content)}</div>`;
    case 14:
      return html`<hr>`;
    case 17:
      return html`<div class="preview-box">${edge(part)}${part.components.map(componentView)}</div>`;
    case 1:
      return html`<p class="preview-buttons">${part.components.map(control)}</p>`;
    default:
      return part satisfies never;
  }
}

/** The coloured edge, as a picture: the page's policy allows no style beside the style sheets. */
function edge({ accent_color: colour }: Container): Markup | undefined {
  if (colour === undefined) return undefined;
  const fill = `#${colour.toString(16).padStart(6, '0')}`;
  return html`<svg class="preview-edge" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1" fill="${fill}"/></svg>`;
}

function control(part: ActionRow['components'][number]): Markup {
  if (part.type === 2) return html`<span class="preview-button preview-style-${part.style}">${part.label}</span>`;
  return html`<span class="preview-menu">${part.placeholder ?? part.options[0]?.label ?? ''}</span>`;
}
