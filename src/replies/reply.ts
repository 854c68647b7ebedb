import type { Suspicion } from '../core/kind.ts';
import type { Party } from '../core/party.ts';
import type { Actor, Confidence } from '../core/rules/rule.ts';
import type { Direction, Language } from '../core/team-profile.ts';
import type { PathStrip } from './hop.ts';
import type { LetterName } from './letters/letter.ts';

/** What the desk says, neutral of any platform: every text is ready to be escaped and shown, none holds markup. */
export type Reply = Answer | Guidance | Summary;

/** The answer to one piece of mail. */
export type Answer = {
  readonly kind: 'answer';
  readonly language: Language;
  /** Where the mail was found. */
  readonly source: string;
  /** Whose mail it was, or which of the two is assumed; none where that does not matter. */
  readonly direction: { readonly is: Direction; readonly sentence: string } | undefined;
  /** To be read before everything else. */
  readonly alerts: readonly Alert[];
  /** One for each cause; recipients that share one stand together. */
  readonly cases: readonly Case[];
  /** What to send so that the desk can say more. */
  readonly guidance: Guidance | undefined;
  /** Whom to ask where the answer looks wrong. */
  readonly escalation: string | undefined;
};

/** A warning beside the diagnosis: what else may be going on, or that the notice was not read to its end. */
export type Alert = { readonly about: Suspicion | 'cut'; readonly sentence: string };

/** What became of the mail. The sign and the word say it without colour. */
export type Outcome = {
  readonly is: 'failed' | 'waiting' | 'arrived' | 'information' | 'warning';
  readonly sign: string;
  readonly word: string;
};

/** One cause, for one or several recipients. */
export type Case = {
  /** Positions in the triage's diagnoses, for letters and for answers to the question. */
  readonly diagnoses: readonly number[];
  readonly recipients: readonly string[];
  readonly outcome: Outcome;
  /** One line: who refused whom, and why. */
  readonly headline: string;
  readonly why: string;
  /** Whether it is still tried, and whether sending again helps. */
  readonly outlook: string | undefined;
  /** Whether the address may stay on lists. */
  readonly address: string | undefined;
  /** Whether another address was meant: questions, never findings. */
  readonly didYouMean: readonly string[];
  /** What the reader does first. */
  readonly now: readonly ReplyStep[];
  readonly who: WhoActs | undefined;
  /** What follows, in order. */
  readonly steps: readonly ReplyStep[];
  /** What can be done meanwhile, and must be done if a delayed mail fails in the end. */
  readonly later: readonly ReplyStep[];
  readonly not: readonly string[];
  readonly quote: Quote | undefined;
  readonly path: PathStrip | undefined;
  readonly confidence: ReplyConfidence | undefined;
  readonly question: Question | undefined;
  readonly alsoFound: readonly string[];
  readonly letters: readonly { readonly name: LetterName; readonly label: string }[];
  readonly facts: readonly Fact[];
};

/** One thing to do. */
export type ReplyStep = {
  readonly actor: Actor;
  /** The actor in words. */
  readonly who: string;
  readonly sentence: string;
  readonly url: string | undefined;
  /** Which value goes into which field of that page. */
  readonly fill: readonly { readonly field: string; readonly value: string }[];
};

/** The one party to call. */
export type WhoActs = {
  readonly party: Party;
  readonly label: string;
  /** The team's own contact for this party. */
  readonly contact: string | undefined;
  /** Others to be told, or who carry out a step. */
  readonly also: readonly string[];
};

/** The decisive words, as found, and whose they are. */
export type Quote = { readonly text: string; readonly saidBy: string | undefined; readonly when: string | undefined };

/** How sure the answer is, and what it rests on. */
export type ReplyConfidence = {
  readonly level: Confidence;
  readonly sentence: string;
  readonly because: readonly string[];
};

/** The one question that would decide; each choice leads to a cause. */
export type Question = {
  readonly question: string;
  readonly choices: readonly { readonly label: string; readonly cause: string }[];
};

/** A technical detail for those who want it. */
export type Fact = { readonly label: string; readonly value: string };

/** What to look for and to send, where there is no bounce to read. */
export type Guidance = {
  readonly kind: 'guidance';
  readonly language: Language;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly lookFor: readonly string[];
  readonly paste: readonly string[];
  readonly saving: readonly SaveRecipe[];
};

/** How to save a mail as a file in one mail program. */
export type SaveRecipe = { readonly client: string; readonly lines: readonly [string, string] };

/** Many mails at a glance. */
export type Summary = {
  readonly kind: 'summary';
  readonly language: Language;
  readonly headline: string;
  /** By cause and party, the most frequent first. */
  readonly rows: readonly SummaryRow[];
  readonly unreadable: readonly { readonly source: string; readonly sentence: string }[];
};

/** All recipients of all mails that share a cause and a party. */
export type SummaryRow = {
  readonly outcome: Outcome;
  readonly cause: string | undefined;
  readonly title: string;
  readonly who: string;
  readonly count: number;
  readonly sources: readonly string[];
};
