import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { withToldCause } from '../../src/core/told-cause.ts';
import { triageNotice } from '../../src/core/triage.ts';
import { makeNotice } from './make-notice.ts';
import { bookOf } from './rules/make-book.ts';

const knowledge = {
  book: bookOf({
    rules: [
      { id: 'common/unknown', when: { says: 'User unknown' } },
      { id: 'common/filtered', reason: 'filtered', party: 'recipient' },
    ],
  }),
  profile: NO_PROFILE,
};

const triage = triageNotice(
  makeNotice({ text: '<taro@example.com>: 550 5.1.1 User unknown\n\n<hanako@example.net>: 550 5.1.1 User unknown' }),
  knowledge,
);
const causes = (recipients: readonly number[], cause: string) =>
  withToldCause(triage, recipients, cause, knowledge).diagnoses.map(({ rule }) => rule?.id);

describe('an answer to the question', () => {
  it('changes the diagnosis of the recipients it was about', () => {
    expect(causes([1], 'common/filtered')).toEqual(['common/unknown', 'common/filtered']);
    expect(causes([0, 1], 'common/filtered')).toEqual(['common/filtered', 'common/filtered']);
  });

  it('that leads to no cause changes nothing', () => {
    expect(withToldCause(triage, [0], 'common/nowhere', knowledge)).toBe(triage);
    expect(causes([], 'common/filtered')).toEqual(['common/unknown', 'common/unknown']);
    expect(causes([7], 'common/filtered')).toEqual(['common/unknown', 'common/unknown']);
  });
});
