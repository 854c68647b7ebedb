import type { LetterName } from '../letters/letter.ts';

/** What a sentence of a letter may name. All of it concerns one recipient. */
export type LetterSubject = {
  readonly recipient: string | undefined;
  readonly date: string | undefined;
  /** Subject of the mail that came back. */
  readonly mailSubject: string | undefined;
};

/** The sentences of the ready letters. `ours`: our mail to the customer; `theirs`: the customer's mail to us. */
export type LetterSentences = {
  readonly hints: Readonly<Record<LetterName | `${LetterName}-theirs`, string>>;
  readonly greetings: Readonly<Record<LetterName, string>>;
  readonly closing: string;
  /** Stands for a signature where the team has given none. */
  readonly unsigned: string;
  /** Stands for an address of somebody else in words that are passed on. */
  readonly masked: string;
  readonly bullet: string;
  readonly heading: (text: string) => string;
  readonly customer: CustomerSentences;
  readonly recipient: RecipientSentences;
  readonly host: HostSentences;
  readonly postmaster: PostmasterSentences;
  readonly headings: {
    readonly happened: string;
    readonly request: string;
    readonly passOn: string;
    readonly next: string;
    readonly details: string;
    readonly reply: string;
  };
  readonly sendingIp: string;
};

/** To the customer. */
export type CustomerSentences = {
  readonly subjects: { readonly failed: string; readonly delayed: string };
  readonly subjectsTheirs: { readonly failed: string; readonly delayed: string };
  readonly opening: (subject: LetterSubject, delayed: boolean) => string;
  readonly openingTheirs: (subject: LetterSubject, delayed: boolean) => string;
  readonly weAct: string;
  readonly weActTheirs: string;
  readonly addressFine: string;
  readonly checkAddress: string;
  readonly checkAddressTheirs: string;
  /** Asks whether another address is the right one; it is only a guess. */
  readonly checkSpelling: (meant: readonly string[]) => string;
  readonly wait: string;
  readonly waitTheirs: string;
  readonly lookingInto: string;
  readonly pleaseAct: string;
  readonly otherWay: string;
  readonly otherWayTheirs: string;
};

/** To the recipient, by another channel. */
export type RecipientSentences = {
  readonly subject: string;
  readonly subjectTheirs: string;
  /** To a colleague of one's own. */
  readonly greetingTheirs: string;
  readonly opening: (subject: LetterSubject, delayed: boolean) => string;
  readonly openingTheirs: (subject: LetterSubject, delayed: boolean) => string;
  readonly checkAddress: string;
  readonly pleaseTell: string;
  readonly whenDone: string;
};

/** To the hosting company or sending service. */
export type HostSentences = {
  readonly subject: (ip: string | undefined) => string;
  /** The host itself has to remove the cause. */
  readonly opening: string;
  /** Somebody else has to, and needs the host's help. */
  readonly openingHelp: string;
  readonly request: string;
  readonly report: string;
};

/** To the receiving side's postmaster. */
export type PostmasterSentences = {
  readonly subject: (recipient: string | undefined) => string;
  readonly opening: (recipient: string | undefined, host: string | undefined) => string;
  /** Nobody refused: it could not be handed over. */
  readonly openingNotHandedOver: (recipient: string | undefined) => string;
  readonly request: string;
  readonly offer: string;
};
