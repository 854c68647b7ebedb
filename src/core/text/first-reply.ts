/**
 * The lines from the first SMTP reply on, as the refusing server's words, on one line; undefined where a text has none.
 */
export function firstReply(text: string): string | undefined {
  const reply = /(?:^|[\s:'"([>])((?:[45]\d\d)[ -](?:[\s\S]{3,800}))/.exec(text)?.[1];
  const paragraph = reply
    ?.split(/\n\s*\n(?!\s*[45]\d\d[ -])/)[0]
    ?.replace(/\s+/g, ' ')
    .trim();
  return paragraph || undefined;
}
