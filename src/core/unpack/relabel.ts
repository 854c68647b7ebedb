const CARELESS_LABEL = /(\bcharset[ \t]*=[ \t]*)(?:"(?:us-)?ascii"|"utf-?8"|(?:us-)?ascii\b|utf-?8\b)/gi;

const UNLABELLED = /^(content-type:[ \t]*text\/(?:plain|html))[ \t]*(?:;[ \t]*)?$/gim;

/** A label that says no more than that the bytes are to be looked at. */
const UNKNOWN = 'unknown-8bit';

/**
 * Takes the charset labels off a mail that mailparser would believe, or add, without looking at the bytes: us-ascii,
 * utf-8, and none.
 *
 * @param mail with LF newlines
 */
export function relabel(mail: Buffer): Buffer {
  const source = mail.toString('latin1');
  const head = source.slice(0, source.search(/\n[ \t]*\n/) + 1 || source.length);
  const typed = /^content-type:/im.test(head) ? source : `Content-Type: text/plain; charset=${UNKNOWN}\n${source}`;
  const labelled = typed
    .replace(CARELESS_LABEL, `$1${UNKNOWN}`)
    .replace(UNLABELLED, (_, type: string) => `${type}; charset=${UNKNOWN}`);
  return Buffer.from(labelled, 'latin1');
}
