/** A table with a head: each row by the names of its columns, lower case and without blanks and signs. */
export type Row = ReadonlyMap<string, string>;

const DELIMITERS = [',', '\t', ';'] as const;

/** What is read of a table. */
const LONGEST = 1_000_000;
const MOST_ROWS = 5_000;

/** How many lines may stand above a table's head: a title, PowerShell's `#TYPE`. */
const FARTHEST_HEAD = 20;

/**
 * Reads a table that a program exported or a spreadsheet copied (RFC 4180; commas, tabs or semicolons; cells in
 * quotes may hold line breaks).
 *
 * @param isHead says of the names in a line whether they are the head that is looked for
 * @returns the rows below the head; none where there is no such head
 */
export function readTable(text: string, isHead: (names: readonly string[]) => boolean): readonly Row[] {
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const rows = readCells(text.slice(0, LONGEST), delimiter);
    const head = rows.slice(0, FARTHEST_HEAD).findIndex((cells) => isHead(cells.map(columnName)));
    if (head < 0) continue;
    const names = (rows[head] as readonly string[]).map(columnName);
    return rows.slice(head + 1).map((cells) => new Map(cells.map((cell, i) => [names[i] ?? '', cell.trim()] as const)));
  }
  return [];
}

function columnName(cell: string): string {
  return cell
    .replace(/^#Fields:/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function readCells(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length && rows.length < MOST_ROWS) {
    const cells: string[] = [];
    do {
      const { cell, end } = cellAt(text, at, delimiter);
      cells.push(cell);
      at = end + 1;
    } while (text[at - 1] === delimiter);
    rows.push(cells);
  }
  return rows;
}

/** A cell, and where it ends: at a delimiter, a newline or the end of the text. */
function cellAt(text: string, start: number, delimiter: string): { readonly cell: string; readonly end: number } {
  const closing = text[start] === '"' ? closingQuote(text, start + 1) : -1;
  const from = Math.max(start, closing);
  const newline = text.indexOf('\n', from);
  const next = text.indexOf(delimiter, from);
  const end = Math.min(...[next, newline, text.length].filter((place) => place >= 0));
  const cell = closing < 0 ? text.slice(start, end) : text.slice(start + 1, closing).replaceAll('""', '"');
  return { cell, end };
}

function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
