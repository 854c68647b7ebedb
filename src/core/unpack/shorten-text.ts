/** Longest text that is read, in characters: a notice for people is a few thousand. */
export const LONGEST_TEXT = 200_000;

/** Longest line that is read (RFC 5322 allows 998 octets; a notice pasted as one line has some thousand characters). */
export const LONGEST_LINE = 20_000;

/** Cuts a text, and each of its lines, to what is read of it. */
export function shortenText(text: string): string {
  const short = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  if (short.length <= LONGEST_LINE) return short;
  return short
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line))
    .join('\n');
}
