/** How sending servers introduce the words of the server that refused, or tell of the connection to it. */
const QUOTING: readonly string[] = [
  String.raw`\[[\da-f.:]{3,45}\](?::\d{1,5})? (?:said|refused to talk to me): ?[45]\d\d[ -]`,
  String.raw`\bSMTP error from remote (?:mail )?server (?:after|for) [^\n]{2,300}?: ?[45]\d\d[ -]`,
  String.raw`\bremote (?:smtp |mail )?(?:host|server) (?:said|returned|replied|responded):? ?["']?[45]\d\d[ -]`,
  String.raw`\b(?:response|error) (?:from|that) the (?:remote|other|recipient|receiving) (?:mail )?server (?:was|returned|returned was): ?["']?[45]\d\d[ -]`,
  String.raw`>>> ?[A-Z]{4}[^\n]{0,300}? <<< ?[45]\d\d[ -]`,
  String.raw`\bDiagnostic-Code: ?smtp; ?[45]\d\d[ -]`,
  String.raw`(?:^|[:;] )connect to [\w.-]{1,255}\[[\da-f.:]{3,45}\]:\d{1,5}: `,
];

const QUOTED = new RegExp(QUOTING.map((source) => `(?:${source})`).join('|'), 'i');

/** Longest text that is searched. */
const LONGEST = 8_000;

/** True where a text hands on another server's reply in the layout of Postfix, Exim, qmail, sendmail, Exchange or RFC 3464. */
export function quotesAReply(text: string): boolean {
  return QUOTED.test(text.slice(0, LONGEST).replace(/\s+/g, ' '));
}
