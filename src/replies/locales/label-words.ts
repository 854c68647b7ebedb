import type { LetterName } from '../letters/letter.ts';

/** The headings of an answer's sections. */
export type Headings = {
  readonly didYouMean: string;
  readonly now: string;
  readonly who: string;
  readonly also: string;
  readonly steps: string;
  readonly later: string;
  readonly not: string;
  readonly happened: string;
  readonly quote: string;
  readonly path: string;
  readonly confidence: string;
  readonly question: string;
  readonly alsoFound: string;
  readonly letters: string;
  readonly facts: string;
  readonly lookFor: string;
  readonly paste: string;
  readonly saving: string;
  readonly recipients: string;
};

/** Labels of buttons and of technical details. */
export type Labels = {
  readonly letters: Readonly<Record<LetterName, string>>;
  readonly details: string;
  readonly otherLanguage: string;
  readonly looksWrong: string;
  readonly share: string;
  readonly copy: string;
  readonly subject: string;
  readonly to: string;
  /** Whom to ask where an answer looks wrong. */
  readonly escalation: (contact: string) => string;
  readonly facts: {
    readonly recipient: string;
    readonly typed: string;
    readonly sender: string;
    readonly kind: string;
    readonly reason: string;
    readonly permanence: string;
    readonly status: string;
    readonly replyCode: string;
    readonly command: string;
    readonly refusingHost: string;
    /** A server that did not answer, and one that took the mail. */
    readonly triedHost: string;
    readonly takingHost: string;
    readonly reportingHost: string;
    readonly retryUntil: string;
    readonly messageId: string;
    readonly queueId: string;
    readonly date: string;
    readonly rule: string;
    readonly sources: string;
    readonly found: string;
  };
};
