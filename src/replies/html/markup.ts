/** HTML that is safe to be shown. */
export type Markup = { readonly markup: string };

/** What may stand in a template: texts are escaped, markup stays, lists are put together, nothing is nothing. */
export type Part = string | number | Markup | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML forbids them, escaped or not
const FORBIDDEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Escapes a text for HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Template tag: everything put in is escaped, but for markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, i) => (i === 0 ? text : `${render(parts[i - 1])}${text}`)).join('') };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return `${part}`;
  return 'markup' in part ? part.markup : part.map(render).join('');
}
