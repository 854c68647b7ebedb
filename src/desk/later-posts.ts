import type { Reading } from './read-message.ts';

/** What later posts are to an answer. */
export type Bearing =
  /** They complete it: read together with the earlier ones, more is known. */
  | 'completes'
  /** They repeat what the answer is about. */
  | 'repeats'
  /** They are talk, or about something else: what they are worth, they are worth alone. */
  | 'apart';

/** What is judged: the posts that were answered, the later ones, and both read as one message. */
export type LaterPosts = {
  readonly earlier: Reading;
  readonly later: Reading;
  readonly together: Reading;
  /** They were written below the answer, and not merely after it. */
  readonly inThread: boolean;
};

/** Judges whether later posts complete an answer ("here is the rest", the mail as a file) or stand for themselves. */
export function bearingOf({ earlier, later, together, inThread }: LaterPosts): Bearing {
  if (isAnother(later, earlier, inThread) || together.mails.length > Math.max(1, earlier.mails.length)) return 'apart';
  if (sureness(together) > sureness(earlier)) return 'completes';
  return recipientsIn(later).size > 0 ? 'repeats' : 'apart';
}

/**
 * Another bounce names recipients, and none of those the answer is about; outside a thread also whatever can be
 * answered for itself and names others too, or nobody.
 */
function isAnother(later: Reading, earlier: Reading, inThread: boolean): boolean {
  const known = recipientsIn(earlier);
  const named = [...recipientsIn(later)];
  if (inThread) return known.size > 0 && named.length > 0 && !named.some((recipient) => known.has(recipient));
  return later.mails.length > 0 && !(named.length > 0 && named.every((recipient) => known.has(recipient)));
}

function recipientsIn({ mails }: Reading): ReadonlySet<string> {
  const all = mails.flatMap(({ diagnoses }) => diagnoses.map(({ facts }) => facts.finalRecipient?.toLowerCase()));
  return new Set(all.filter((recipient) => recipient !== undefined));
}

const SURE = { high: 3, medium: 2, low: 1 } as const;

/** How much is known: causes found, how surely, and who refused the mail. */
function sureness({ mails }: Reading): number {
  const all = mails.flatMap(({ diagnoses }) => diagnoses);
  return all.reduce((sum, { confidence, rule, facts }) => {
    return sum + SURE[confidence] + (rule ? 4 : 0) + (facts.remoteMta ? 0.5 : 0);
  }, 0);
}
