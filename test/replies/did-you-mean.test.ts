import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import type { MailTriage } from '../../src/core/triage.ts';
import { discordAnswer } from '../../src/replies/discord/discord-answer.ts';
import { answerView } from '../../src/replies/html/answer-view.ts';
import { toJson } from '../../src/replies/json.ts';
import { composeLetter } from '../../src/replies/letters/compose-letter.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import type { Locale } from '../../src/replies/locales/locale.ts';
import { webOf } from '../../src/replies/locales/web-of.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import { slackMessage } from '../../src/replies/slack/slack-message.ts';
import { answerOf, caseOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage } from './make-triage.ts';

const failed = (recipient: string, didYouMean: readonly string[]) =>
  makeDiagnosis({ facts: { finalRecipient: recipient }, didYouMean, reason: 'userunknown', party: 'sender' });

const ONE = makeTriage([failed('taro@dokomo.ne.jp', ['taro@docomo.ne.jp'])]);

const PLACES = {
  slack: { key: '1764000000.000100', mail: 0, told: [], isPrivate: false },
  discord: { mail: 0, standing: { language: 'en', told: undefined, posts: [], kept: undefined }, shareable: false },
} as const;

/** What each renderer makes of the answer, as text. */
const RENDERERS: Readonly<Record<string, (triage: MailTriage, locale: Locale) => string>> = {
  plain: (triage, locale) => plainText(answerOf(triage, locale), locale),
  slack: (triage, locale) => JSON.stringify(slackMessage(answerOf(triage, locale), [], PLACES.slack, locale).blocks),
  discord: (triage, locale) => JSON.stringify(discordAnswer(answerOf(triage, locale), PLACES.discord, locale)),
  html: (triage, locale) =>
    answerView(answerOf(triage, locale), { locale, web: webOf(locale.language), behind: undefined }).markup,
};

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  it.each([
    [ja, 'もしかして、taro@docomo.ne.jpではありませんか。', '直す前に、正しいアドレスを本人に確認してください'],
    [en, 'Was taro@docomo.ne.jp meant?', 'This is a guess from the spelling'],
  ] as const)('asks whether another address was meant, and says that it is a guess', (locale, question, caution) => {
    const text = render(ONE, locale).replaceAll('\\\\', '');
    expect(text).toContain(question);
    expect(text).toContain(caution);
    expect(text.indexOf(question)).toBeLessThan(text.indexOf(locale.headings.now));
  });

  it('says nothing of it where nothing suggests itself', () => {
    expect(render(makeTriage([makeDiagnosis()]), en)).not.toContain(en.headings.didYouMean);
  });
});

it('names both of several recipients, and both of two that may have been meant', () => {
  const triage = makeTriage([
    failed('taro@dokomo.ne.jp', ['taro@docomo.ne.jp']),
    failed('hanako@dokomo.ne.jp', ['hanako@docomo.ne.jp', 'hanako@example.ne.jp']),
    failed('jiro@example.ne.jp', []),
  ]);
  expect(caseOf(triage, en).didYouMean.slice(0, -1)).toEqual([
    'Was taro@dokomo.ne.jp meant to be taro@docomo.ne.jp?',
    'Was hanako@dokomo.ne.jp meant to be hanako@docomo.ne.jp or hanako@example.ne.jp?',
  ]);
  expect(caseOf(triage, ja).didYouMean[0]).toBe('taro@dokomo.ne.jpは、もしかしてtaro@docomo.ne.jpではありませんか。');
});

it('a suggestion made of a stranger’s address can hide nothing', () => {
  const [question] = caseOf(makeTriage([failed('a@dokomo.ne.jp', ['a\u202e\u0007@docomo.ne.jp'])])).didYouMean;
  expect(question).toBe('Was a@docomo.ne.jp meant?');
});

describe('the letter to the customer', () => {
  const letter = (triage: MailTriage, locale: Locale) =>
    composeLetter('customer', triage.diagnoses[0] ?? makeDiagnosis(), triage, locale, NO_PROFILE).body;

  it('asks whether the spelling is right', () => {
    expect(letter(ONE, en)).toContain('Is the spelling right, or should it perhaps be taro@docomo.ne.jp?');
    expect(letter(ONE, ja)).toContain(
      'つづりはお間違いないでしょうか。もしかして、taro@docomo.ne.jpではございませんか。',
    );
  });

  it('asks nothing of the kind where nothing suggests itself', () => {
    expect(letter(makeTriage([failed('taro@docomo.ne.jp', [])]), en)).not.toContain('spelling');
  });
});

it('the public JSON names it, and leaves it out where there is none', () => {
  const told = (triage: MailTriage) => (toJson(triage, en)['diagnoses'] as readonly object[])[0];
  expect(told(ONE)).toMatchObject({ recipient: 'taro@dokomo.ne.jp', didYouMean: ['taro@docomo.ne.jp'] });
  expect(told(makeTriage([makeDiagnosis()]))).not.toHaveProperty('didYouMean');
});
