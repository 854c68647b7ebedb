/** The codes a text states; absent where it states none. */
export type ReplyCodes = { readonly replyCode?: string; readonly status?: string };

/** `550 5.1.1`, `550-5.7.26`, `550 #5.1.0`, also glued to the word before it. */
const BOTH = /(?<![\d.])([245]\d\d)[ -]{1,3}\(?#?([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/g;

/** A reply code that opens a reply: followed by a hyphen or space and a word. */
const CODE =
  /(?:^|[\s:;>"'(/])([45]\d\d)(?:-(?=\D)|[ ]+(?![kKmMgG][iI]?[bB]\b|bytes?\b|recipients\b|messages\b|mails\b|e-?mails\b|addresses\b|characters\b|lines\b|seconds\b|minutes\b|(?:per|of|times|people|users)\b)(?=[A-Za-z<"'#([{*:;-]|\p{L})|[ ]*$)/gmu;

/** A reply code behind its label, as services write it: `ERROR_CODE :550`, `ResponseCode 421`. */
const LABELLED = /\b(?:error|response|reply|smtp|status)[ _]?code[ ]{0,3}[:=]?[ ]{0,3}([45]\d\d)(?![\d.])/gi;

/** An enhanced status code that stands alone, as in `(#5.1.1)`. */
const STATUS = /(?<![\d.\w-])#?([245]\.\d{1,3}\.\d{1,3})(?![.\w]*\d)/g;

/**
 * Reads the codes of an SMTP reply (RFC 5321 section 4.2, RFC 2034) out of a text: a pair of the same class first,
 * then each code alone. Numbers inside addresses, dates and other numbers are no codes.
 */
export function readReplyCodes(text: string): ReplyCodes {
  for (const both of text.matchAll(BOTH)) {
    const [, replyCode = '', kind, subject, detail] = both;
    return { replyCode, status: `${kind}.${subject}.${detail}` };
  }
  const replyCode = (text.matchAll(CODE).next().value ?? text.matchAll(LABELLED).next().value)?.[1];
  const status = text.matchAll(STATUS).next().value?.[1];
  return { ...(replyCode ? { replyCode } : {}), ...(status ? { status } : {}) };
}

/** What follows codes that somebody asks about. */
const ASKED_ABOUT = /^["'”’」』)]|^\s?(?:って|とは|の意味)/;

/** True where a text holds a reply code with a status of its class beside it, as only servers write. */
export function statesReply(text: string): boolean {
  return [...text.matchAll(BOTH)].some(
    (both) => both[1]?.[0] === both[2] && !ASKED_ABOUT.test(text.slice(both.index + both[0].length)),
  );
}
