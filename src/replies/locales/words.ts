import type { Basis } from '../../core/diagnosis.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Kind, Suspicion } from '../../core/kind.ts';
import type { Reason } from '../../core/reason.ts';
import type { Placeholder } from '../../core/rules/placeholders.ts';
import type { Confidence, Permanence } from '../../core/rules/rule.ts';
import type { SmtpCommand } from '../../core/smtp-command.ts';
import type { Unreadable } from '../../core/unreadable.ts';
import type { Outcome } from '../reply.ts';

/** The vocabulary: one entry for each word of the house. */
export type Words = {
  /** Joins the entries of a list. */
  readonly list: (items: readonly string[]) => string;
  /** The first of several, and how many follow. */
  readonly andMore: (first: string, more: number) => string;
  /** Puts a name beside its value. */
  readonly labelled: (label: string, value: string) => string;
  /** Puts a detail behind what it belongs to. */
  readonly detailed: (text: string, detail: string) => string;
  /** Puts an actor before a step. */
  readonly acting: (who: string, sentence: string) => string;
  /** Says after a quote whose words they are, and when they were said. */
  readonly saidBy: (host: string | undefined, when: string | undefined) => string;
  /** Puts a stranger's words between quotation marks. */
  readonly quoted: (text: string) => string;
  /** Closes a title so that a sentence can follow. */
  readonly closed: (title: string) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Instead of the kind `delivered`, where only the next server's taking it is known. */
  readonly handedOn: string;
  readonly outcomes: Readonly<Record<Outcome['is'], string>>;
  /** Each names a cause as a title does: a sentence without its full stop. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly permanences: Readonly<Record<Permanence, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly evidence: Readonly<Record<Evidence['what'], string>>;
  /** When, within the talk of two servers, it happened. */
  readonly commands: Readonly<Record<SmtpCommand, string>>;
  /** What a fact is called where it is not known. */
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  /** Words that, right before a fact, name it already, so that it can be left out where it is not known. */
  readonly appositions: (name: Placeholder) => readonly string[];
  readonly suspicions: Readonly<Record<Suspicion, string>>;
  /** That a notice is longer than what is read, and the answer about so many recipients only. */
  readonly cut: (recipients: number) => string;
  readonly unreadable: (why: Unreadable) => string;
};
