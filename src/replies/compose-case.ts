import type { Rule } from '../core/rules/rule.ts';
import { isWithinAny } from '../core/text/domain-names.ts';
import { caseText } from './case-text.ts';
import { headlineOf } from './headline.ts';
import type { LetterName } from './letters/letter.ts';
import { lettersFor } from './letters/letters-for.ts';
import { addressAdvice, outcomeOf, outlookOf } from './outlook.ts';
import { pathStripOf } from './path-strip.ts';
import type { Case, Question } from './reply.ts';
import { confidenceOf } from './reply-confidence.ts';
import { didYouMeanOf } from './reply-did-you-mean.ts';
import { quoteOf } from './reply-quote.ts';
import { stepsOf } from './reply-steps.ts';
import { fill, type Scene } from './scene.ts';
import { technicalFacts } from './technical-facts.ts';
import { whoActs } from './who-acts.ts';

/** Says all that is to be said about one cause. */
export function composeCase(scene: Scene): Case {
  const text = caseText(scene.triage, scene.diagnosis, scene.locale);
  return {
    diagnoses: scene.group.indexes,
    recipients: scene.recipients,
    outcome: outcomeOf(scene),
    headline: headlineOf(scene, text),
    why: fill(text.why, scene),
    outlook: outlookOf(scene),
    address: addressAdvice(scene),
    didYouMean: didYouMeanOf(scene),
    who: whoActs(scene),
    ...stepsOf(scene, text),
    not: text.not.map((sentence) => fill(sentence, scene)),
    quote: quoteOf(scene),
    path: pathStripOf(scene),
    confidence: confidenceOf(scene),
    question: questionOf(scene),
    alsoFound: scene.diagnosis.alsoFound.map((rule) => titleOf(rule, scene)),
    letters: lettersOf(scene),
    facts: technicalFacts(scene),
  };
}

/** While it is still tried nobody has refused, so that no administrator need be written to. */
const WHILE_WAITING: readonly LetterName[] = ['customer', 'recipient'];

/** The letters worth offering: where something failed or is late. */
function lettersOf({ diagnosis, situation, locale }: Scene): Case['letters'] {
  if (situation !== 'failed' && situation !== 'delay') return [];
  const names = lettersFor(diagnosis).filter((name) => situation === 'failed' || WHILE_WAITING.includes(name));
  return names.map((name) => ({ name, label: locale.labels.letters[name] }));
}

/** The question that would decide, in the language of the answer. */
function questionOf(scene: Scene): Question | undefined {
  const { rule } = scene.diagnosis;
  const { language } = scene.locale;
  if (!rule?.ask || scene.situation === 'delay' || isOwnServer(scene)) return undefined;
  return {
    question: fill(rule.ask.question[language], scene),
    choices: rule.ask.choices.map(({ label, cause }) => ({ label: fill(label[language], scene), cause })),
  };
}

/** Whose server it was is known to a team that has named its own; such a question would only confuse. */
function isOwnServer({ diagnosis, profile }: Scene): boolean {
  return isWithinAny(diagnosis.facts.remoteMta, [...profile.hosts, ...profile.domains]);
}

function titleOf(rule: Rule, scene: Scene): string {
  const title = rule.texts?.[scene.locale.language].title;
  return title === undefined ? scene.locale.words.reasons[rule.reason] : fill(title, scene);
}
