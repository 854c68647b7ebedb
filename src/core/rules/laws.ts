import { exampleSubject } from './example-subject.ts';
import { compareMatches, matchRules } from './match.ts';
import { phrasePieces, SHORTEST_PHRASE } from './phrase-index.ts';
import { PLACEHOLDER, PLACEHOLDERS } from './placeholders.ts';
import type { Condition, Example, Rule, RuleText } from './rule.ts';
import type { RuleBook } from './rule-book.ts';

/** A broken law: where, and what to do about it. */
export type Breach = { readonly where: string; readonly law: string };

/** Reasons that say nothing about whether an address exists. */
const NEVER_DEAD = ['filtered', 'rejected', 'blocked', 'badreputation', 'requireptr', 'authfailure', 'ratelimited',
  'exceedlimit', 'mesgtoobig', 'spamdetected', 'virusdetected', 'contenterror', 'notcompliantrfc', 'policyviolation',
  'securityerror', 'failedstarttls', 'norelaying', 'networkerror', 'expired', 'systemerror', 'systemfull', 'mailboxfull',
  'onhold', 'vacation', 'feedback', 'delivered', 'syntaxerror', 'mailererror'] as const; // biome-ignore format: a list

/** The laws of one rule: each answers with what is wrong, or nothing. */
const RULE_LAWS: readonly ((rule: Rule, book: RuleBook) => readonly string[])[] = [
  isNamedAfterItsFamily,
  hasTexts,
  beginsWithTheHelpdesk,
  hasSource,
  hasExamples,
  hasUsablePhrases,
  provesItsProvider,
  killsNoLivingAddress,
  waitsOnlyWhereNothingIsFinal,
  asksForKnownCauses,
  usesKnownPlaceholders,
  winsItsExamples,
  losesItsNearMisses,
];

/** Every breach of every law, by the rules that are asked about; the whole book is what they are held against. */
export function checkRules(book: RuleBook, isAsked: (rule: Rule) => boolean = () => true): readonly Breach[] {
  return book.rules.filter(isAsked).flatMap((rule) =>
    RULE_LAWS.flatMap((law) => law(rule, book)).map((law) => ({
      where: `${rule.family.file}:${rule.line} ${rule.id}`,
      law,
    })),
  );
}

function isNamedAfterItsFamily(rule: Rule): readonly string[] {
  return rule.id.startsWith(`${rule.family.family}/`) ? [] : [`its id must begin with ${rule.family.family}/`];
}

function hasTexts(rule: Rule): readonly string[] {
  return rule.texts ? [] : ['has no texts; write title, why, steps in en and ja'];
}

function beginsWithTheHelpdesk(rule: Rule): readonly string[] {
  return rule.texts && rule.texts.en.steps[0]?.who !== 'helpdesk'
    ? ["its first step must be the helpdesk's: say what the reader does now"]
    : [];
}

function hasSource(rule: Rule): readonly string[] {
  if (rule.sources.length === 0) return ['has no source; name the page, or write unverified and verified: false'];
  const unverified = rule.sources.every((source) => source === 'unverified');
  return unverified && rule.verified ? ['rests on nothing verified; add verified: false'] : [];
}

function hasExamples(rule: Rule): readonly string[] {
  if (rule.when.length === 0 || rule.examples.length > 0) return [];
  return ['has no example; quote the sentence as it is received'];
}

function hasUsablePhrases(rule: Rule): readonly string[] {
  const phrases = rule.when.flatMap((when) => [...when.says, ...when.alsoSays, ...when.unlessSays]);
  return [...phrases, ...rule.family.marks]
    .filter((phrase) => (phrasePieces(phrase)[0] ?? '').length < SHORTEST_PHRASE)
    .map((phrase) => `'${phrase}' begins with fewer than ${SHORTEST_PHRASE} characters; quote more of the sentence`);
}

/** A provider's rule that nothing ties to the provider would speak for strangers. */
function provesItsProvider(rule: Rule): readonly string[] {
  const { side, hosts, domains, marks } = rule.family;
  if (side !== 'remote' || hosts.length + domains.length + marks.length > 0) return [];
  return rule.when.some((when) => !when.ownWords && when.refusingHost.length === 0 && when.reportingHost.length === 0)
    ? ['cannot prove its provider; give the file hosts, domains or marks, or the condition own-words: true']
    : [];
}

function killsNoLivingAddress(rule: Rule): readonly string[] {
  return rule.addressIsDead && (NEVER_DEAD as readonly string[]).includes(rule.reason)
    ? [`address-is-dead does not go with ${rule.reason}`]
    : [];
}

function waitsOnlyWhereNothingIsFinal(rule: Rule): readonly string[] {
  const final = rule.party === 'nobody-wait' && rule.permanence === 'permanent';
  return final && !['vacation', 'delivered', 'feedback'].includes(rule.reason)
    ? ['a permanent failure is never nobody-wait; name who can act']
    : [];
}

function asksForKnownCauses(rule: Rule, book: RuleBook): readonly string[] {
  return (rule.ask?.choices ?? [])
    .filter((choice) => !book.byId.has(choice.cause))
    .map((choice) => `asks for ${choice.cause}, which is no rule`);
}

function usesKnownPlaceholders(rule: Rule): readonly string[] {
  if (!rule.texts) return [];
  const { en, ja } = rule.texts;
  const unknown = [...placeholdersOf(en), ...placeholdersOf(ja)]
    .filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name))
    .map((name) => `{${name}} is no placeholder; known: ${PLACEHOLDERS.join(', ')}`);
  const uneven = en.steps.length === ja.steps.length ? [] : ['has more steps in one language than in the other'];
  const actors = en.steps.some((step, i) => step.who !== ja.steps[i]?.who) ? ['its steps differ in who acts'] : [];
  return [...unknown, ...uneven, ...actors];
}

function placeholdersOf(text: RuleText): readonly string[] {
  const steps = text.steps.flatMap((step) => [step.do, ...Object.values(step.fill ?? {})]);
  return [text.title, text.why, ...steps, ...text.not].flatMap((sentence) =>
    [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] as string),
  );
}

function winsItsExamples(rule: Rule, book: RuleBook): readonly string[] {
  return rule.examples.flatMap((example) => {
    const [first, second] = matchRules(book, exampleSubject(book, example));
    const shown = shorten(example);
    if (first?.rule !== rule) return [`loses its example to ${first?.rule.id ?? 'no rule'}: ${shown}`];
    if (second && compareMatches({ ...first, rule: second.rule }, second) === 0) {
      return [`ties with ${second.rule.id} on its example: ${shown}`];
    }
    return [];
  });
}

function losesItsNearMisses(rule: Rule, book: RuleBook): readonly string[] {
  const needed = rule.when.some((when: Condition) => when.matches !== undefined) && rule.nearMisses.length === 0;
  const missing = needed ? ['has a regular expression and no near-misses; quote sentences it must not take'] : [];
  const taken = rule.nearMisses
    .filter((example) => matchRules(book, exampleSubject(book, example))[0]?.rule === rule)
    .map((example) => `wins its near miss: ${shorten(example)}`);
  return [...missing, ...taken];
}

function shorten(example: Example): string {
  return example.text.length > 90 ? `${example.text.slice(0, 90)}…` : example.text;
}
