/** A line of an SMTP session as sendmail shows it; its `>>>` is no quoting. */
const SESSION = /^\s*>>>\s*(?:HELO|EHLO|MAIL|RCPT|DATA|QUIT|AUTH|STARTTLS|RSET|LHLO|\.\s*$|<|\[)/i;

const QUOTED = /^[ \t]*[>|][ \t]?/;

const DEEPEST = 12;

/**
 * Takes reply quoting (`> `) off every line, to any depth, and leaves the `>>>` of SMTP sessions alone.
 */
export function unquote(text: string): string {
  if (!/[>|]/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      let bare = line;
      for (let depth = 0; depth < DEEPEST && QUOTED.test(bare) && !SESSION.test(bare); depth++) {
        bare = bare.replace(QUOTED, '');
      }
      return bare;
    })
    .join('\n');
}
