/** How the entries of mail logs begin: syslog's time (RFC 3164), ISO 8601, Exim's, qmail's TAI64N, or a program. */
const BEGINS =
  /^[ \t>]{0,8}(?:(?:\w{3} [ \d]\d|\d{4}-\d\d-\d\d[T ]?)[ T]?\d\d:\d\d:\d\d|@4[0-9a-f]{23}|\d{10}\.\d{6} |postfix\/|sm-mta\[|sendmail\[)/;

/** The longest text in which log lines are looked for, and the most entries. */
const LONGEST = 200_000;
const MOST_ENTRIES = 2_000;

/**
 * Parts a text into log entries, each on one line however it was wrapped. A text without anything that begins like
 * one gives a single entry.
 */
export function logEntries(text: string): readonly string[] {
  const entries: string[] = [];
  for (const line of text.slice(0, LONGEST).split('\n')) {
    const begins = BEGINS.test(line);
    if (!begins && line.trim() === '') continue;
    if (begins || entries.length === 0) entries.push(line.trim());
    else entries[entries.length - 1] += ` ${line.trim()}`;
    if (entries.length >= MOST_ENTRIES) break;
  }
  return entries;
}
