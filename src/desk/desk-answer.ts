import type { Language } from '../core/team-profile.ts';
import type { Answer, Guidance, Summary } from '../replies/reply.ts';

/** What the desk has to say to a message. */
export type DeskAnswer = Silence | Answers | ManyMails;

/** Ordinary talk gets no answer. */
export type Silence = { readonly kind: 'silence' };

/** An answer for each mail, in the order read. */
export type Answers = {
  readonly kind: 'answers';
  readonly language: Language;
  readonly replies: readonly MailReply[];
  /** A sentence for each file that could not be fetched. */
  readonly missing: readonly string[];
};

/** What is said to one mail; `mail` is its position in the reading, none where no mail was found. */
export type MailReply = { readonly mail: number | undefined; readonly reply: Answer | Guidance };

/** So many mails that a table says more. */
export type ManyMails = {
  readonly kind: 'many-mails';
  readonly language: Language;
  readonly summary: Summary;
  /** The same as CSV (RFC 4180), addresses masked. */
  readonly csv: string;
  readonly missing: readonly string[];
};
