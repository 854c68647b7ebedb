import { describe, expect, it } from 'vitest';
import { answerOf, caseOf } from './answer-of.ts';
import { makeTriage, makeUnknown } from './make-triage.ts';

describe('an unknown cause', () => {
  it('is said to be unknown, with low confidence, and asks those who wrote the words', () => {
    const answer = answerOf(makeTriage([makeUnknown()]));
    expect(answer.cases[0]?.headline).toBe(
      'mfsmax.docomo.ne.jp refused the mail to taro@docomo.ne.jp: The desk does not know these words yet',
    );
    expect(answer.cases[0]?.who?.label).toBe('This cannot be told yet');
    expect(answer.cases[0]?.now[0]?.sentence).toBe(
      'Ask those who run mfsmax.docomo.ne.jp what the quoted line means. The letter to the postmaster has all they need.',
    );
    expect(answer.cases[0]?.letters.map(({ name }) => name)).toContain('postmaster');
    expect(answer.guidance).toBeUndefined();
  });

  it.each([
    ['words are cut', makeUnknown({ because: [{ kind: 'words-cut' }] })],
    ['only the notice speaks', makeUnknown({ because: [{ kind: 'words-from-notice-only' }] })],
  ])('asks for the whole mail where %s', (_why, diagnosis) => {
    const answer = answerOf(makeTriage([diagnosis]));
    expect(answer.cases[0]?.now[0]?.sentence).toMatch(/^Send the whole returned mail/);
    expect(answer.guidance?.saving).toHaveLength(4);
  });

  it('tells the side where it is known', () => {
    expect(caseOf(makeTriage([makeUnknown({ party: 'recipient-admin' })])).who?.label).toBe(
      "The recipient's mail administrator",
    );
  });

  it('asks for the whole mail where a failure names nobody', () => {
    expect(answerOf(makeTriage([])).cases[0]?.now[0]?.sentence).toMatch(/^Send the whole returned mail/);
  });
});
