import { createRequire } from 'node:module';
import { isDeepHtml, stripTags, withoutHidden } from './html-source.ts';
import { type ReadText, wholeLines } from './shorten-text.ts';

/** The build that mailparser has loaded; `import` would load another one and take 70 ms of every start for it. */
const { convert } = createRequire(import.meta.url)('html-to-text') as typeof import('html-to-text');

/** Longest HTML that is turned into text, without its styles and scripts; the rest is cut. */
const LONGEST_HTML = 200_000;

/** Longest HTML that is looked at. */
const LONGEST_SOURCE = 3_000_000;

/** Elements in elements that are followed; html-to-text leaves out what lies deeper. */
const DEEPEST = 200;

/** The text a person sees of an HTML mail; pictures and the targets of links are left out. */
export function htmlToPlain(source: string): ReadText {
  const shown = withoutHidden(source.slice(0, LONGEST_SOURCE));
  const text = convertHtml(shown.slice(0, LONGEST_HTML));
  const isCut = source.length > LONGEST_SOURCE || stripTags(shown.slice(LONGEST_HTML)).trim() !== '';
  return { text: isCut ? wholeLines(text) : text, isCut };
}

function convertHtml(html: string): string {
  if (isDeepHtml(html, DEEPEST)) return stripTags(html);
  return convert(html, {
    wordwrap: false,
    // Without U+200B: a zero-width blank parts no words.
    whitespaceCharacters: ' \t\r\n\f',
    limits: { maxInputLength: LONGEST_HTML, maxDepth: DEEPEST, ellipsis: '' },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
      { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'h4', options: { uppercase: false } },
    ],
  });
}
