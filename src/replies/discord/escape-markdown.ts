/** What Discord's markdown gives a meaning to; a backslash takes it away. At a line's start also lists and headings. */
const MARKUP = /[\\*_~`|[\]<>#]|^[ \t]*[-+](?=[ #])|(?<=^[ \t]*\d{1,9})[.)](?= )/gm;

/** Characters that nobody sees and that turn around or hide what is read; line feeds and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const WEB_LINK = /http(?=s?:\/\/)/gi;

/**
 * Makes a text fit to be shown in a message: nothing in it formats, mentions, or becomes a link.
 *
 * A link is written as mail people write links that are not to be followed: `hxxps[:]//`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(WEB_LINK, 'hxxp')
    .replaceAll('://', '[:]//')
    .replace(MARKUP, (mark) => mark.replace(/\S/, '\\$&'))
    .replace(/@(?=everyone\b|here\b)/g, '@\u200b');
}

/** The escaped text, cut with an ellipsis so that it takes no more than `most` characters. */
export function escapeWithin(text: string, most: number): string {
  const characters = [...text.slice(0, most)];
  const whole = escapeMarkdown(text.slice(0, most + 1));
  if (text.length <= most && whole.length <= most) return whole;
  while (characters.length > 0) {
    const cut = `${escapeMarkdown(characters.join('').toWellFormed())}…`;
    if (cut.length <= most) return cut;
    characters.length = Math.max(0, characters.length - Math.max(1, Math.floor((cut.length - most) / 3)));
  }
  return '…'.slice(0, most);
}

/** Text to be copied as it is, without its backticks; nothing inside formats, mentions or becomes a link; cut after `most`. */
export function inlineCode(text: string, most = Number.POSITIVE_INFINITY): string {
  return `\`${labelWithin(text.replaceAll('`', 'ˋ'), most - 2) || ' '}\``;
}

/** A block of text to be copied. */
export function codeBlock(text: string): string {
  return `\`\`\`text\n${text.replace(UNSEEN, '').replaceAll('```', 'ˋˋˋ')}\n\`\`\``;
}

/** A plain label (button, menu, thread: no markdown there), cut so that it takes no more than `most` characters. */
export function labelWithin(text: string, most: number): string {
  const line = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
