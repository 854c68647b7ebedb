import type { Scene } from './scene.ts';
import { showName } from './show-name.ts';

/** Most recipients whose spelling is asked about in one answer. */
const ASKED = 3;

/** Questions whether another address was meant, and that each is a guess; none where none suggests itself. */
export function didYouMeanOf({ group, recipients, locale }: Scene): readonly string[] {
  const { question, caution } = locale.didYouMean;
  const questions = group.diagnoses.flatMap(({ facts, didYouMean }) => {
    const meant = didYouMean.flatMap((address) => showName(address) ?? []);
    const typed = recipients.length > 1 ? showName(facts.finalRecipient) : undefined;
    return meant.length > 0 ? [question(meant, typed)] : [];
  });
  return questions.length > 0 ? [...new Set(questions)].slice(0, ASKED).concat(caution) : [];
}
