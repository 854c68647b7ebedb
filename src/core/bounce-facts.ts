import type { SmtpCommand } from './smtp-command.ts';

/** What the reporting server did with the mail for one recipient (RFC 3464 section 2.3.3). */
export const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** One of {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

/**
 * What one notice says about one recipient, under the names of RFC 3464.
 *
 * Every field is as the notice states it; what it does not state is absent, never guessed.
 */
export type BounceFacts = {
  /** The address delivery failed for, lower case. */
  readonly finalRecipient?: string;
  /** The address the sender had typed, lower case, where the notice names another than the final one. */
  readonly originalRecipient?: string;
  readonly action?: Action;
  /** Enhanced status code (RFC 3463), for instance `5.1.1`. */
  readonly status?: string;
  /** SMTP reply code (RFC 5321), for instance `550`. */
  readonly replyCode?: string;
  /** The command the refusing server was answering. */
  readonly command?: SmtpCommand;
  /** The refusing server's words, on one line, as found. */
  readonly diagnosticCode?: string;
  /** Host that wrote the notice, lower case. */
  readonly reportingMta?: string;
  /** Host that refused or did not answer, lower case. */
  readonly remoteMta?: string;
  /** Address of that host, as written. */
  readonly remoteIp?: string;
  /** Queue id under which the reporting server kept the mail. */
  readonly queueId?: string;
  /** When the reporting server gives up (RFC 3464 Will-Retry-Until), as written. */
  readonly willRetryUntil?: string;
  /** All sentences that speak of this recipient: near evidence. Contains `diagnosticCode` where there is one. */
  readonly words: string;
  /** What else of the notice may speak of this recipient: far evidence. The whole text where absent. */
  readonly context?: string;
  /** Name of the reader that found this. */
  readonly readBy: string;
};
