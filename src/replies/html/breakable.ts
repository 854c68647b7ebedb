import { html, type Markup } from './markup.ts';

/** A text in which an address that is too long for its line breaks before its `@`, not in a name. */
export function breakable(text: string): Markup {
  const [first = '', ...rest] = text.split(/(?=@)/);
  return html`${first}${rest.map((part) => html`<wbr>${part}`)}`;
}
