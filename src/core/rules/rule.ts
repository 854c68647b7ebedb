import type { Action } from '../bounce-facts.ts';
import type { About, Kind } from '../kind.ts';
import type { Party } from '../party.ts';
import type { Reason } from '../reason.ts';
import type { SmtpCommand } from '../smtp-command.ts';

/** Whose voice a rule file holds: a receiving system, a sending server, anybody, or a bare code. */
export const SIDES = ['remote', 'local', 'common', 'floor'] as const;

/** Permanence of a refusal: `permanent` never succeeds unchanged, `transient` may. */
export const PERMANENCES = ['permanent', 'transient', 'unknown'] as const;

/** One of {@link PERMANENCES}. */
export type Permanence = (typeof PERMANENCES)[number];

/** How sure an answer is. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** A sentence in each of the two languages, carried by core and never looked into. */
export type Bilingual = { readonly en: string; readonly ja: string };

/** Who carries out a step: the helpdesk that asked, or a party. */
export type Actor = 'helpdesk' | Party;

/** One thing to do, in one language. `fill` maps a form's field to the value that goes into it. */
export type Step = {
  readonly who: Actor;
  readonly do: string;
  readonly url?: string | undefined;
  readonly fill?: Readonly<Record<string, string>> | undefined;
};

/** What people are told about a cause, in one language; may hold placeholders (see placeholders.ts). */
export type RuleText = {
  readonly title: string;
  readonly why: string;
  readonly steps: readonly Step[];
  readonly not: readonly string[];
};

/** One answer: the cause it leads to, and on whose side it says the refusing server stands, where it says that. */
export type Choice = {
  readonly label: Bilingual;
  readonly cause: string;
  readonly whose: 'sender' | 'recipient' | undefined;
};

/** The one question that separates this cause from others; each answer leads to a cause's id. */
export type Ask = {
  readonly question: Bilingual;
  readonly choices: readonly Choice[];
};

/** Conditions that must all hold; within one list any entry will do. */
export type Condition = {
  readonly kind: readonly Kind[];
  /** What a notice of kind `other` is about. */
  readonly about: readonly About[];
  /** `5.7.26`, `x.7.26`, `5.7.x` or `x.7.x`. */
  readonly status: readonly string[];
  /** `550` or `55x`. */
  readonly reply: readonly string[];
  readonly command: readonly SmtpCommand[];
  readonly action: readonly Action[];
  /** Literal phrases, any of them; ` … ` inside one stands for up to 120 characters of anything. */
  readonly says: readonly string[];
  /** Literal phrases of which one must be there as well. */
  readonly alsoSays: readonly string[];
  /** Literal phrases none of which may be there. */
  readonly unlessSays: readonly string[];
  readonly matches: RegExp | undefined;
  /** What may not be there, for words too short to be phrases. */
  readonly unlessMatches: RegExp | undefined;
  readonly refusingHost: readonly string[];
  readonly reportingHost: readonly string[];
  readonly recipientDomain: readonly string[];
  /** Whose address the refusing line names. */
  readonly namesAddressOf: 'sender' | 'recipient' | undefined;
  /** The phrases are used by this provider alone and so prove it. */
  readonly ownWords: boolean;
  /** The words say little: any other rule's sentence outranks them. */
  readonly weak: boolean;
};

/** A sentence as received, with what its reader would have known beside it. */
export type Example = {
  readonly text: string;
  readonly host?: string | undefined;
  readonly reporting?: string | undefined;
  readonly command?: SmtpCommand | undefined;
  readonly action?: Action | undefined;
  readonly recipient?: string | undefined;
  readonly sender?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly about?: About | undefined;
  readonly status?: string | undefined;
};

/** The voice a rule file holds. */
export type Family = {
  readonly family: string;
  readonly side: (typeof SIDES)[number];
  readonly name: Bilingual;
  readonly page: string | undefined;
  /** Registrable or full host names; each stands for itself and everything below it. */
  readonly hosts: readonly string[];
  /** Mail domains served by these hosts. */
  readonly domains: readonly string[];
  /** Phrases by which a text proves to be this provider's. */
  readonly marks: readonly string[];
  /** The hosts belong to several companies, so that the file's name names nobody. */
  readonly severalCompanies: boolean;
  /** The hosts say "unknown" also of an address whose owner's filter refused the mail: none of the domains' is ever dead. */
  readonly filtersSayUnknown: boolean;
  /** Where the file is, for the reader of an answer. */
  readonly file: string;
};

/** One cause and how to recognise it. */
export type Rule = {
  readonly id: string;
  readonly family: Family;
  readonly line: number;
  readonly reason: Reason;
  readonly party: Party;
  readonly also: readonly Party[];
  readonly permanence: Permanence | undefined;
  readonly addressIsDead: boolean;
  readonly verified: boolean;
  /** The highest confidence this cause may be told with. */
  readonly confidence: Confidence;
  /** Whose DNS is meant where the party is `dns-manager`. */
  readonly dns: 'sender' | 'recipient';
  /** Alternatives; empty for a cause that is reached by a question only. */
  readonly when: readonly Condition[];
  readonly sources: readonly string[];
  readonly examples: readonly Example[];
  readonly nearMisses: readonly Example[];
  readonly texts: { readonly en: RuleText; readonly ja: RuleText } | undefined;
  readonly ask: Ask | undefined;
};
