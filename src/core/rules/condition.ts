import type { Kind } from '../kind.ts';
import { domainOf, isWithinAny } from '../text/domain-names.ts';
import { namesAddressOf } from './named-address.ts';
import type { PhraseHit } from './phrase-index.ts';
import type { Condition } from './rule.ts';
import type { Scope } from './scope.ts';
import type { Subject } from './subject.ts';

/** The phrases that were found, the decisive one first, and what the regular expression matched. */
export type FoundWords = { readonly hits: readonly PhraseHit[]; readonly matched: string | undefined };

/** True where all conditions on codes, hosts, addresses and the kind of notice hold. */
export function factsHold(when: Condition, { facts, kind, about, sender }: Subject): boolean {
  const kinds = when.kind.length > 0 ? when.kind : (['failure', 'delay'] as const);
  return (
    (kinds as readonly Kind[]).includes(kind) &&
    holds(when.about, about) &&
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

/** What was found where all conditions on words hold in this scope; undefined where they do not. */
export function wordsHold(when: Condition, scope: Scope): FoundWords | undefined {
  if (when.unlessSays.some((phrase) => scope.hits.has(phrase))) return undefined;
  const said = longestHit(when.says, scope);
  if (when.says.length > 0 && !said) return undefined;
  const also = longestHit(when.alsoSays, scope);
  if (when.alsoSays.length > 0 && !also) return undefined;
  const matched = when.matches && scope.expression(when.matches);
  if (when.matches && matched === undefined) return undefined;
  if (when.unlessMatches && scope.expression(when.unlessMatches) !== undefined) return undefined;
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
