/** How mail programs end the line that says whose mail they quote. */
const ENDS =
  /(?:\bwrote|\bschrieb|\ba écrit|\bescribió|\bescreveu|\bha scritto|написал(?:\(а\)|а)?|写道|寫道|님이 작성|さん(?:は|が)?(?:書きました|のメール)?|書きました|のメッセージ)[ \t]{0,9}[::。]?[ \t]{0,9}$/i;

/** A day and a time, a name or an address, and a colon at the end. */
const DATED =
  /^[ \t]{0,40}(?:On |Le |El |Am |Em |Il |\d{4}[年/.-]|\d{1,2}[./]).{0,80}\d{1,2}[:時]\d\d.{0,300}[::][ \t]{0,9}$/i;

const REPLY = /^[ \t]{0,40}(?:[245]\d\d[ -]|>>>|<<<|host\b|remote host\b)/i;

/** How many lines a long one may take. */
const MOST_LINES = 3;

/**
 * True for a line within one that says whose mail is quoted below: "On … Mail Delivery System <…> wrote:",
 * "2026年11月16日(月) 10:00 Mail Delivery Subsystem <…>:". The address in it is a writer's.
 *
 * @param i the line that holds the address; mail programs wrap a long line before and after it
 */
export function isAttribution(lines: readonly string[], i: number): boolean {
  const start = paragraphStart(lines, i);
  for (let end = i; end < i + MOST_LINES && (lines[end] ?? '').trim() !== ''; end++) {
    const joined = lines.slice(start, end + 1).join(' ');
    if (ENDS.test(joined)) return true;
    if (DATED.test(joined)) return !REPLY.test(lines.slice(end + 1).find((line) => line.trim() !== '') ?? '');
  }
  return false;
}

function paragraphStart(lines: readonly string[], i: number): number {
  let start = i;
  while (start > 0 && i - start < MOST_LINES - 1 && (lines[start - 1] as string).trim() !== '') start--;
  return start;
}
