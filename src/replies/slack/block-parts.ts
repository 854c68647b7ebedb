import type { Button, ContextBlock, HeaderBlock, PlainText, RichElement, RichPart } from './blocks.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackText } from './slack-text.ts';

/** Text shown as it is. */
export function plain(text: string, limit: number): PlainText {
  return { type: 'plain_text', text: slackText(text, limit) || ' ', emoji: false };
}

/** A heading. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text.replace(/\s+/g, ' '), SLACK_LIMITS.header) };
}

/** Small print. */
export function context(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text, SLACK_LIMITS.context)] };
}

/** A run of text. Slack takes no empty one. */
export function run(text: string, style?: { readonly bold?: true; readonly code?: true }): RichElement {
  const shown = slackText(text, SLACK_LIMITS.richText) || ' ';
  return style ? { type: 'text', text: shown, style } : { type: 'text', text: shown };
}

/** A link that shows its own target; plain text where it is no web address. */
export function link(address: string): RichElement {
  const url = address.length <= SLACK_LIMITS.url && URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '';
  return isWeb ? { type: 'link', url: url.href } : run(address);
}

/** A paragraph under a bold heading. */
export function titled(heading: string, lines: readonly string[]): readonly RichPart[] {
  if (lines.length === 0) return [];
  return [section([run(`${heading}\n`, { bold: true }), run(lines.join('\n'))])];
}

/** A list under a bold heading. */
export function titledList(heading: string, items: readonly string[]): readonly RichPart[] {
  return items.length === 0 ? [] : [section([run(heading, { bold: true })]), bullets(items)];
}

/** Puts an empty line before each heading but the first: Slack itself leaves no room between parts. */
export function spaced(parts: readonly RichPart[]): readonly RichPart[] {
  return parts.map((part, index) => {
    if (index === 0 || part.type !== 'rich_text_section') return part;
    const [first, ...rest] = part.elements;
    const isHeading = first?.type === 'text' && first.style?.bold === true;
    return isHeading ? section([{ ...first, text: `\n${first.text}` }, ...rest]) : part;
  });
}

/** A list without order. */
export function bullets(items: readonly string[]): RichPart {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => section([run(item)])) };
}

/** A paragraph. */
export function section(elements: readonly RichElement[]) {
  return { type: 'rich_text_section', elements } as const;
}

/** A button. */
export function button(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: plain(label, SLACK_LIMITS.button), value };
}
