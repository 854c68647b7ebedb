/** Bidirectional controls, and characters nobody sees: they turn around or hide what is read. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** Control characters but tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The beginnings of Slack's own markup for mentions, channels and links: `<!channel>`, `<@U1>`, `<#C1>`, `<mailto:…>`. */
const COMMANDS = /<(?=[!@#]|mailto:|tel:|https?:)/gi;

/**
 * Makes any text fit for a part of a block that Slack shows as it is (rich_text, plain_text): nothing hidden or
 * turned around, and no mention even where a client should look for one.
 */
export function slackText(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .replace(CONTROLS, '')
    .replace(COMMANDS, '‹');
  return cut(line, limit);
}

/**
 * Escapes a text for a message's `text`, which screen readers and notifications read: Slack's three entities, and no
 * line that begins as a quote. `limit` counts what is sent.
 */
export function slackFallback(text: string, limit: number): string {
  const escaped = slackText(text, limit)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^(?: *>)+/gm, ' ')
    .replace(/>/g, '&gt;');
  return escaped.length <= limit ? escaped : cut(escaped, limit).replace(/&[a-z]{0,4}…$/, '…');
}

/** Cuts by UTF-16 units, as Slack counts at most, without parting a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
