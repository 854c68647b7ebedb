import type { Block, Button, RichElement, RichPart, SlackMessage, TableBlock } from '../slack/blocks.ts';
import { html, type Markup } from './markup.ts';

/** Shows a Slack message much as Slack does; nothing in it can be pressed. */
export function slackPreview({ blocks }: SlackMessage): Markup {
  return html`${blocks.map(blockView)}`;
}

function blockView(block: Block): Markup {
  switch (block.type) {
    case 'header':
      return html`<h3 class="preview-header" dir="auto">${block.text.text}</h3>`;
    case 'context':
      return html`${block.elements.map(({ text }) => html`<p class="preview-small" dir="auto">${text}</p>`)}`;
    case 'rich_text':
      return html`<div class="preview-text">${block.elements.map(richPart)}</div>`;
    case 'actions':
      return html`<p class="preview-buttons">${block.elements.map(button)}</p>`;
    case 'table':
      return table(block);
    case 'divider':
      return html`<hr>`;
    case 'input':
      return html``; // stands in forms only, never in a message
    default:
      return block satisfies never;
  }
}

function richPart(part: RichPart): Markup {
  switch (part.type) {
    case 'rich_text_section':
      return html`<p dir="auto">${part.elements.map(richElement)}</p>`;
    case 'rich_text_quote':
      return html`<blockquote dir="auto">${part.elements.map(richElement)}</blockquote>`;
    case 'rich_text_list': {
      const items = part.elements.map(({ elements }) => html`<li dir="auto">${elements.map(richElement)}</li>`);
      return part.style === 'bullet'
        ? html`<ul>${items}</ul>`
        : html`<ol start="${(part.offset ?? 0) + 1}">${items}</ol>`;
    }
    default:
      return part satisfies never;
  }
}

function richElement(element: RichElement): Markup {
  switch (element.type) {
    case 'text':
      return run(element);
    case 'link':
      return html`<span class="preview-link">${element.url}</span>`;
    case 'user':
      return html`<span class="preview-mention">@${element.user_id}</span>`;
    case 'usergroup':
      return html`<span class="preview-mention">@${element.usergroup_id}</span>`;
    default:
      return element satisfies never;
  }
}

function run({ text, style }: Extract<RichElement, { readonly type: 'text' }>): Markup {
  if (style?.code) return html`<code>${text}</code>`;
  return style?.bold ? html`<b>${text}</b>` : html`${text}`;
}

function button({ text }: Button): Markup {
  return html`<span class="preview-button">${text.text}</span>`;
}

function table({ rows: [head = [], ...rows] }: TableBlock): Markup {
  return html`<div class="preview-table"><table>
<thead><tr>${head.map(({ text }) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(({ text }) => html`<td dir="auto">${text}</td>`)}</tr>`)}</tbody>
</table></div>`;
}
