import type { Basis } from '../diagnosis.ts';
import { factsHold, wordsHold } from './condition.ts';
import type { PhraseHit } from './phrase-index.ts';
import { type Proof, proveProvider } from './provider-proof.ts';
import type { Condition, Rule } from './rule.ts';
import type { Alternative, RuleBook } from './rule-book.ts';
import { specificity } from './specificity.ts';
import type { Subject } from './subject.ts';

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

/**
 * All rules that hold, the most specific first.
 *
 * Order: words or a proved provider before a bare code; words about the recipient before words elsewhere in the
 * notice; then {@link specificity}; of equal ones an umbrella last, then by id, so that file order never matters.
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
    Number(a.rule.confidence === 'low') - Number(b.rule.confidence === 'low') ||
    (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id))
  );
}

function candidates({ byCode, byPhrase }: RuleBook, { facts, near, far }: Subject): ReadonlySet<Alternative> {
  const codes = ['', ...patternsOf(facts.status?.split('.')).map((parts) => parts.join('.'))];
  const replies = patternsOf(facts.replyCode?.split('')).map((digits) => digits.join(''));
  return new Set([
    ...[...codes, ...replies].flatMap((code) => byCode.get(code) ?? []),
    ...[near, far].flatMap(({ hits }) => [...hits.keys()].flatMap((phrase) => byPhrase.get(phrase) ?? [])),
  ]);
}

/** All ways to write the three parts of a code with an x for any of them. */
function patternsOf([first, second, third]: readonly string[] = []): readonly (readonly string[])[] {
  if (first === undefined || second === undefined || third === undefined) return [];
  return [first, 'x'].flatMap((one) => [second, 'x'].flatMap((two) => [third, 'x'].map((three) => [one, two, three])));
}

const NEAR = ['near'] as const;

const NEAR_AND_FAR = ['near', 'far'] as const;

function matchAlternative({ rule, when }: Alternative, subject: Subject): Match | undefined {
  if (!factsHold(when, subject)) return undefined;
  const proof = proveProvider(rule.family, when, subject.facts, [subject.near, subject.far]);
  if (proof === undefined) return undefined;
  const nearOnly = subject.near === subject.far || (when.weak && when.matches !== undefined);
  for (const scope of nearOnly ? NEAR : NEAR_AND_FAR) {
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
