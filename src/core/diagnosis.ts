import type { BounceFacts } from './bounce-facts.ts';
import type { Evidence } from './evidence.ts';
import type { Name } from './name.ts';
import type { Party } from './party.ts';
import type { Reason } from './reason.ts';
import type { Confidence, Permanence, Rule } from './rules/rule.ts';
import type { Values } from './values.ts';

/** What the winning rule rests on: words proved to be a provider's, anybody's words, a bare code, or nothing. */
export type Basis = 'provider' | 'sentence' | 'code' | 'none';

/** One piece of the reasoning that led to the party. Replies put each into words. */
export type Because =
  | { readonly kind: 'rule'; readonly cause: string }
  | { readonly kind: 'told-by-asker'; readonly cause: string }
  | { readonly kind: 'no-rule' }
  | { readonly kind: 'refused-by-recipient-side'; readonly host: string }
  | { readonly kind: 'refused-by-own-side'; readonly host: string }
  | { readonly kind: 'refused-by-host'; readonly host: string }
  | { readonly kind: 'given-up-by-own-side'; readonly host: string }
  | { readonly kind: 'not-reached'; readonly host: string }
  | { readonly kind: 'every-domain-fails'; readonly count: number }
  | { readonly kind: 'decided-by-reporting-host'; readonly host: string }
  | { readonly kind: 'at-command'; readonly command: string }
  | { readonly kind: 'after-acceptance' }
  | { readonly kind: 'still-retrying' }
  | { readonly kind: 'final-not-retried' }
  | { readonly kind: 'names-own-address'; readonly address: string }
  | { readonly kind: 'forwarded-to'; readonly typed: string; readonly final: string }
  | { readonly kind: 'forwarded-unseen'; readonly typed: string; readonly host: string }
  | { readonly kind: 'notice-damaged' }
  | { readonly kind: 'same-domain'; readonly domain: string }
  | { readonly kind: 'freemail-from'; readonly domain: string }
  | { readonly kind: 'domains-not-aligned'; readonly from: string; readonly envelope: string }
  | { readonly kind: 'several-recipients'; readonly count: number }
  | { readonly kind: 'contradiction'; readonly status: string; readonly reason: Reason }
  | { readonly kind: 'words-cut' }
  | { readonly kind: 'words-from-notice-only' }
  | { readonly kind: 'own-host'; readonly host: string }
  | { readonly kind: 'not-from-our-hosts' }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'address-shown-alive' }
  | { readonly kind: 'mangled-address'; readonly written: string }
  | { readonly kind: 'domain-exists'; readonly domain: string }
  | { readonly kind: 'filter-says-the-same' }
  | { readonly kind: 'speaks-of-sender-side' };

/** What happened to the mail for one recipient, who must act, and why we say so. */
export type Diagnosis = {
  readonly facts: BounceFacts;
  readonly reason: Reason;
  readonly permanence: Permanence;
  /** True only where the address or its domain is dead, so that a list should drop it. */
  readonly hardBounce: boolean;
  readonly party: Party;
  readonly alsoInvolved: readonly Party[];
  /** The party by name, where the evidence names it: a domain, a company, a host. */
  readonly partyName: Name | undefined;
  /** Addresses that may have been meant by the one that failed: to be asked about, never acted on. */
  readonly didYouMean: readonly string[];
  /** The rule that won; none where the cause is unknown. */
  readonly rule: Rule | undefined;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly because: readonly Because[];
  readonly evidence: readonly Evidence[];
  /** What is known for the placeholders of the rule's texts. */
  readonly values: Values;
  /** The decisive words, as found. */
  readonly quote: string | undefined;
  /** Other causes the text names beside the decisive one. */
  readonly alsoFound: readonly Rule[];
};
