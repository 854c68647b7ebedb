import type { Proposal, Situation } from '../../../src/core/judgement/proposal.ts';
import { matchRules } from '../../../src/core/rules/match.ts';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { makeFacts, makeNotice, makeReturned } from '../make-notice.ts';
import { bookOf, subjectSaying, type WrittenFile } from '../rules/make-book.ts';

/** What a test says of the facts: anything, `undefined` takes a field away. */
type Parts = Partial<Omit<Situation, 'facts' | 'match'>> & {
  readonly words?: string;
  readonly facts?: { readonly [K in keyof Situation['facts']]?: Situation['facts'][K] | undefined };
  readonly file?: WrittenFile;
};

/** The shop's mail to taro failed, and what the rules of `file` make of it. */
export function makeSituation({ words = '550 5.1.1 User unknown', facts, file, ...parts }: Parts = {}): Situation {
  const stated = Object.entries({ ...makeFacts(words), ...facts }).filter(([, value]) => value !== undefined);
  const known = Object.fromEntries(stated) as Situation['facts'];
  const book = bookOf(file ?? { rules: [{ id: 'common/unknown', when: { says: 'User unknown' } }] });
  const sender = 'order@shop.example.jp';
  return {
    book,
    facts: known,
    notice: makeNotice({ returned: makeReturned() }),
    kind: 'failure',
    sender,
    direction: 'unknown',
    profile: NO_PROFILE,
    recipients: 1,
    match: matchRules(book, subjectSaying(book, words, { ...known, sender, kind: parts.kind ?? 'failure' }))[0],
    told: undefined,
    ...parts,
  };
}

/** What a rule proposed: taro is unknown, the sender has to act; the test says what matters. */
export function makeProposal(parts: Partial<Proposal> = {}): Proposal {
  return {
    reason: 'userunknown',
    party: 'sender',
    also: [],
    permanence: 'permanent',
    dead: true,
    confidence: 'high',
    because: [],
    ...parts,
  };
}
