import type { Language } from '../../core/team-profile.ts';

/** The letters the desk can write. */
export const letterNames = ['customer', 'host', 'recipient', 'postmaster'] as const;

/** One of {@link letterNames}. */
export type LetterName = (typeof letterNames)[number];

/** A message ready to be sent. It names one recipient only. */
export type Letter = {
  readonly name: LetterName;
  readonly language: Language;
  /** An address it can go to, where one follows from the facts. */
  readonly to: string | undefined;
  /** Which way to send it. */
  readonly hint: string;
  readonly subject: string;
  readonly body: string;
};
