import type { WideAddress } from './text/wide-addresses.ts';

/** How a notice came to us, which says how far its wording can be trusted to be whole. */
export type CarriedBy = 'mail' | 'attachment' | 'forward' | 'paste';

/** A header of the notice or of the returned mail, decoded, on one line, as first found. */
export type Headers = ReadonlyMap<string, string>;

/** What is left of the mail that came back. */
export type ReturnedMail = {
  /** Lower-case names. */
  readonly headers: Headers;
  /** Header From, lower case. */
  readonly from: string | undefined;
  /** Envelope sender (Return-Path or what the notice states), lower case; `''` for the null sender. */
  readonly envelopeFrom: string | undefined;
  /** Addresses of To and Cc, lower case. */
  readonly to: readonly string[];
  /** Domains that signed it (DKIM `d=`). */
  readonly dkimDomains: readonly string[];
  /** Hosts named in its Received headers, newest first, lower case. */
  readonly receivedHosts: readonly string[];
};

/** One piece of mail as a helpdesk got it, taken out of whatever carried it. */
export type Notice = {
  /** Where it was found: a path, `path#number` or `path#name`. */
  readonly source: string;
  readonly carriedBy: CarriedBy;
  readonly headers: Headers;
  /** Address of the notice's From, lower case. */
  readonly from: string | undefined;
  /** Address the notice was sent to: as a rule the sender of the returned mail. Lower case. */
  readonly to: string | undefined;
  readonly subject: string;
  /** Media type of the mail, for instance `multipart/report`, and its `report-type`. */
  readonly contentType: string;
  readonly reportType: string | undefined;
  /** What was written for people, without quoting, forwarding heads and the returned mail. */
  readonly text: string;
  /** What the people who passed the notice on wrote above it; it shows the language they speak. */
  readonly above: string;
  /** Machine-readable parts as found: message/delivery-status, message/feedback-report and the like. */
  readonly reports: readonly Report[];
  readonly returned: ReturnedMail | undefined;
  /** Addresses that the text holds in full-width characters only; in `text` they are plain. */
  readonly wideAddresses?: readonly WideAddress[];
  /** Addresses of people who passed it on and of those they wrote to, lower case: none is guessed to have failed. */
  readonly passedOnBy?: readonly string[];
  /** True where the mail's parts could not be told apart (a boundary lost or cut). */
  readonly damaged?: boolean;
  /** True where the report, or without one the text, goes on longer than what is read of it: recipients may be missing. */
  readonly cut?: boolean;
};

/** A machine-readable part of a notice. */
export type Report = {
  readonly type: 'delivery-status' | 'feedback-report' | 'disposition-notification';
  readonly text: string;
};
