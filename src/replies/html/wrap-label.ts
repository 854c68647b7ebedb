import { HTML_LIMITS } from './limits.ts';

/** No line begins with one of these (JIS X 4051). */
const NOT_FIRST = /^[、。,.)」』】・:;?!ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ)\]]/;

/** A piece that stays together: a run of Latin text up to a blank, dot or hyphen, or one wide character. */
const PIECE = /[\x21-\x7e]{1,63}?[.\-/@_]|[\x21-\x7e]{1,63}|[^\x21-\x7e]/gu;

/**
 * Breaks a label into lines, for pictures whose text does not wrap by itself.
 *
 * @param width in em: a wide character counts 1, a Latin one about half
 */
export function wrapLabel(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && widthOf((line + piece).trim()) > width && !NOT_FIRST.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= HTML_LIMITS.labelLines) return lines;
  const shown = lines.slice(0, HTML_LIMITS.labelLines);
  return [...shown.slice(0, -1), `${shown.at(-1)}…`];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.58 : 1), 0);
}
