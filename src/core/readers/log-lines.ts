import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { logEntries } from './log-entries.ts';
import { eximLog } from './log-exim.ts';
import type { Delivery, LogFormat } from './log-format.ts';
import { postfixLog } from './log-postfix.ts';
import { qmailLog } from './log-qmail.ts';
import { sendmailLog } from './log-sendmail.ts';

const FORMATS: readonly LogFormat[] = [postfixLog, eximLog, sendmailLog, qmailLog];

/** What lines that hold none of these are no log of any format. */
const LOOKS_LIKE_A_LOG = /status=|stat=| \*\* | == | => |delivery \d+: |reject: | rejected RCPT /;

/**
 * Reads lines of a mail log that somebody pasted: for each recipient its last delivery. A mail that was only handed to
 * a filter on the same machine is followed under the queue id the filter gave it.
 */
export function readLogLines(notice: Notice): readonly BounceFacts[] {
  if (!LOOKS_LIKE_A_LOG.test(notice.text)) return [];
  const entries = logEntries(notice.text);
  const deliveries = FORMATS.map((format) => format.read(entries)).find((found) => found.length > 0) ?? [];
  const last = new Map<string, BounceFacts>();
  for (const { facts } of deliveries.filter((delivery) => !isFollowed(delivery, deliveries))) {
    last.set(`${facts.finalRecipient}`, facts);
  }
  return [...last.values()];
}

/** True where a later entry tells what became of the mail under its next queue id. */
function isFollowed({ queuedAs, facts }: Delivery, deliveries: readonly Delivery[]): boolean {
  return (
    queuedAs !== undefined &&
    deliveries.some((other) => other.queueId === queuedAs && other.facts.finalRecipient === facts.finalRecipient)
  );
}
