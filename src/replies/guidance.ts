import type { Unreadable } from '../core/unreadable.ts';
import type { Locale } from './locales/locale.ts';
import type { Guidance } from './reply.ts';

/** What to look for and what to send, where somebody tells of trouble and no bounce is there. */
export function symptomGuidance({ language, guidance }: Locale): Guidance {
  const { symptomHeadline: headline, symptom: sentences, lookFor, paste, saving } = guidance;
  return { kind: 'guidance', language, headline, sentences, lookFor, paste, saving };
}

/** What to send where the decisive part of a bounce is missing. */
export function incompleteGuidance({ language, guidance }: Locale): Guidance {
  const { incompleteHeadline: headline, incomplete: sentences, saving } = guidance;
  return { kind: 'guidance', language, headline, sentences, lookFor: [], paste: [], saving };
}

/** Said when the desk was asked directly and found no bounce, in what it read of a text that may have been longer. */
export function nothingGuidance({ language, guidance, words }: Locale, isCut = false): Guidance {
  const { nothingHeadline: headline, nothing, lookFor, paste, saving } = guidance;
  const sentences = isCut ? [words.cut(0), ...nothing] : nothing;
  return { kind: 'guidance', language, headline, sentences, lookFor, paste, saving };
}

/** Why something could not be read, and what to send instead. A picture is the commonest, and nobody's fault. */
export function unreadableGuidance(why: Unreadable, { language, guidance, words }: Locale): Guidance {
  const { paste, saving } = guidance;
  const isPicture = why.why === 'picture';
  const headline = isPicture ? guidance.pictureHeadline : guidance.unreadableHeadline;
  const sentences = isPicture ? guidance.picture : [words.unreadable(why), ...guidance.unreadable];
  return {
    kind: 'guidance',
    language,
    headline,
    sentences,
    lookFor: [],
    paste: isPicture ? paste.slice(0, 2) : [],
    saving,
  };
}
