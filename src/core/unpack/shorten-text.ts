/** Longest text that is read, in characters: a notice for people is a few thousand. */
export const LONGEST_TEXT = 200_000;

/** Longest line that is read (RFC 5322 allows 998 octets; a notice pasted as one line has some thousand characters). */
export const LONGEST_LINE = 20_000;

/** An address may have 254 characters (RFC 5321); a line without a blank for longer than that holds no words. */
const LONGEST_WORD = 300;

/** What is read of a text, and whether the rest of it said anything. */
export type ReadText = { readonly text: string; readonly isCut: boolean };

/** Cuts a text, and each of its lines, to what is read of it. */
export function shortenText(text: string): ReadText {
  const short = text.length > LONGEST_TEXT ? wholeLines(text.slice(0, LONGEST_TEXT + 1)) : text;
  const isCut = text.slice(short.length).trim() !== '';
  if (short.length <= LONGEST_LINE) return { text: short, isCut };
  const lines = short.split('\n');
  return { text: lines.map(shortenLine).join('\n'), isCut: isCut || lines.some(losesAddress) };
}

/** Without the line that a cut left half: half an address is another address. */
export function wholeLines(cut: string): string {
  const end = cut.lastIndexOf('\n');
  return cut.slice(0, end >= cut.length - LONGEST_LINE ? end : -1);
}

function shortenLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const end = line.lastIndexOf(' ', LONGEST_LINE);
  return line.slice(0, end >= LONGEST_LINE - LONGEST_WORD ? end : LONGEST_LINE);
}

/** An endless line is a picture or a program as a rule; where it lists recipients they are missed. */
function losesAddress(line: string): boolean {
  return line.length > LONGEST_LINE && line.includes('@', LONGEST_LINE);
}
