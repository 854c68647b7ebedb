/** What is never seen, by how it begins and ends. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['<style', '</style'],
  ['<script', '</script'],
  ['<!--', '-->'],
];

/** Takes styles, scripts and comments out; one that does not end hides the rest, as in a browser. */
export function withoutHidden(html: string): string {
  return HIDDEN.reduce((rest, [opening, closing]) => cutOut(rest, opening, closing), html);
}

function cutOut(html: string, opening: string, closing: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (let start = lower.indexOf(opening); start >= 0; start = lower.indexOf(opening, at)) {
    const end = lower.indexOf(closing, start + opening.length);
    kept.push(html.slice(at, start));
    if (end < 0) return kept.join('');
    at = end + closing.length;
    if (closing.startsWith('</')) at = (lower.indexOf('>', at) + 1 || lower.length) as number;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(at);
}

/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source wbr p li td th tr dt dd option tbody thead'.split(' '),
);

const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/gi;

/** True where more elements lie in one another than `deepest`. */
export function isDeepHtml(html: string, deepest: number): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

/** The text between the tags: a plain reading of HTML that no browser would show either. */
export function stripTags(html: string): string {
  return html
    .replace(/<\/?(?:div|p|br|tr|table|li|ul|ol|h\d|pre|blockquote)\b[^<>]{0,2000}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(?:#(\d{1,7})|(lt|gt|quot|apos|nbsp|amp));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? whole) : codePoint(Number(code)),
    )
    .replace(/\n{3,}/g, '\n\n');
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
