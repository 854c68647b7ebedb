import type { BounceFacts } from '../bounce-facts.ts';
import type { Basis } from '../diagnosis.ts';
import type { Kind } from '../kind.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import type { PhraseHit } from './phrase-index.ts';
import { type Proof, proveProvider } from './provider-proof.ts';
import type { Condition, Rule } from './rule.ts';
import type { Alternative, RuleBook } from './rule-book.ts';
import type { Scope } from './scope.ts';
import { specificity } from './specificity.ts';

/** What rules are held against: one recipient's facts, and the texts they stand in. */
export type Subject = {
  readonly facts: BounceFacts;
  readonly kind: Kind;
  /** Address the returned mail was sent from, lower case. */
  readonly sender: string | undefined;
  /** The words about this recipient. */
  readonly near: Scope;
  /** The whole notice. */
  readonly far: Scope;
};

/** A rule whose conditions hold. */
export type Match = {
  readonly rule: Rule;
  readonly when: Condition;
  readonly proof: Proof;
  readonly scope: 'near' | 'far';
  /** The phrases that were found, the decisive one first. */
  readonly hits: readonly PhraseHit[];
  /** What the regular expression matched. */
  readonly matched: string | undefined;
  readonly basis: Basis;
  readonly specificity: number;
};

/** Longest text a regular expression is run on. */
const LONGEST_EXPRESSION_TEXT = 4_000;

/**
 * All rules that hold, the most specific first.
 *
 * Order: words or a proved provider before a bare code; words about the recipient before words elsewhere in the
 * notice; then {@link specificity}; equal ones by id, so that file order never matters.
 */
export function matchRules(book: RuleBook, subject: Subject): readonly Match[] {
  const best = new Map<string, Match>();
  for (const alternative of candidates(book, subject)) {
    const match = matchAlternative(alternative, subject);
    if (!match) continue;
    const other = best.get(match.rule.id);
    if (!other || compareMatches(match, other) < 0) best.set(match.rule.id, match);
  }
  return [...best.values()].sort(compareMatches);
}

/** Negative where `a` wins over `b`. */
export function compareMatches(a: Match, b: Match): number {
  return (
    Number(a.basis === 'code') - Number(b.basis === 'code') ||
    Number(a.scope === 'far') - Number(b.scope === 'far') ||
    b.specificity - a.specificity ||
    (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id))
  );
}

function candidates(book: RuleBook, subject: Subject): ReadonlySet<Alternative> {
  const found = new Set<Alternative>(book.others);
  for (const scope of [subject.near, subject.far]) {
    for (const phrase of scope.hits.keys())
      for (const alternative of book.byPhrase.get(phrase) ?? []) found.add(alternative);
  }
  return found;
}

function matchAlternative({ rule, when }: Alternative, subject: Subject): Match | undefined {
  if (!factsHold(when, subject)) return undefined;
  const proof = proveProvider(rule.family, when, subject.facts, [subject.near, subject.far]);
  if (proof === undefined) return undefined;
  for (const scope of ['near', 'far'] as const) {
    const words = wordsHold(when, subject[scope]);
    if (!words) continue;
    const basis = basisOf(rule, when, proof);
    return {
      rule,
      when,
      proof,
      scope,
      ...words,
      basis,
      specificity: specificity(when, proof, words.hits, words.matched),
    };
  }
  return undefined;
}

function basisOf(rule: Rule, when: Condition, proof: Proof): Basis {
  if (rule.family.side === 'floor') return 'code';
  if (proof !== 'not-needed') return 'provider';
  return when.says.length > 0 || when.matches !== undefined ? 'sentence' : 'code';
}

function factsHold(when: Condition, { facts, kind, sender }: Subject): boolean {
  const kinds = when.kind.length > 0 ? when.kind : (['failure', 'delay'] as const);
  return (
    (kinds as readonly Kind[]).includes(kind) &&
    holds(when.action, facts.action) &&
    holds(when.command, facts.command) &&
    fits(when.status, facts.status, statusFits) &&
    fits(when.reply, facts.replyCode, replyFits) &&
    (when.refusingHost.length === 0 || isWithinAny(facts.remoteMta, when.refusingHost)) &&
    (when.reportingHost.length === 0 || isWithinAny(facts.reportingMta, when.reportingHost)) &&
    (when.recipientDomain.length === 0 || isWithinAny(domainOf(facts.finalRecipient), when.recipientDomain)) &&
    (when.namesAddressOf === undefined || namesAddressOf(facts, sender) === when.namesAddressOf)
  );
}

function holds<T>(wanted: readonly T[], stated: T | undefined): boolean {
  return wanted.length === 0 || (stated !== undefined && wanted.includes(stated));
}

function fits(
  wanted: readonly string[],
  stated: string | undefined,
  agrees: (pattern: string, value: string) => boolean,
) {
  return wanted.length === 0 || (stated !== undefined && wanted.some((pattern) => agrees(pattern, stated)));
}

function statusFits(pattern: string, status: string): boolean {
  const digits = status.split('.');
  return pattern.split('.').every((part, i) => part === 'x' || part === digits[i]);
}

function replyFits(pattern: string, reply: string): boolean {
  return [...pattern].every((digit, i) => digit === 'x' || digit === reply[i]);
}

/** Whose address the refusing line names: the sender's alone, or the recipient's. */
export function namesAddressOf(facts: BounceFacts, sender: string | undefined): 'sender' | 'recipient' | undefined {
  const words = (facts.diagnosticCode ?? facts.words).toLowerCase();
  const recipients = [facts.finalRecipient, facts.originalRecipient];
  if (recipients.some((address) => address !== undefined && words.includes(address))) return 'recipient';
  return sender !== undefined && sender !== '' && words.includes(sender) ? 'sender' : undefined;
}

function wordsHold(when: Condition, scope: Scope): Pick<Match, 'hits' | 'matched'> | undefined {
  if (when.unlessSays.some((phrase) => scope.hits.has(phrase))) return undefined;
  const said = longestHit(when.says, scope);
  if (when.says.length > 0 && !said) return undefined;
  const also = longestHit(when.alsoSays, scope);
  if (when.alsoSays.length > 0 && !also) return undefined;
  const matched = when.matches?.exec(scope.original.slice(0, LONGEST_EXPRESSION_TEXT).replace(/\s+/g, ' '))?.[0];
  if (when.matches && matched === undefined) return undefined;
  return { hits: [said, also].filter((hit) => hit !== undefined), matched };
}

function longestHit(phrases: readonly string[], scope: Scope): PhraseHit | undefined {
  let longest: PhraseHit | undefined;
  for (const phrase of phrases) {
    const hit = scope.hits.get(phrase);
    if (hit && (!longest || hit.length > longest.length)) longest = hit;
  }
  return longest;
}
