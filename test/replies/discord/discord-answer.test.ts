import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/core/diagnosis.ts';
import type { Component } from '../../../src/replies/discord/component.ts';
import { countComponents, countText } from '../../../src/replies/discord/component.ts';
import { discordAnswer } from '../../../src/replies/discord/discord-answer.ts';
import { discordDetails } from '../../../src/replies/discord/discord-details.ts';
import { discordGuidance } from '../../../src/replies/discord/discord-guidance.ts';
import { discordSummary } from '../../../src/replies/discord/discord-summary.ts';
import { DISCORD_LIMITS } from '../../../src/replies/discord/limits.ts';
import { nothingGuidance, symptomGuidance } from '../../../src/replies/guidance.ts';
import { en } from '../../../src/replies/locales/en.ts';
import { ja } from '../../../src/replies/locales/ja.ts';
import type { Question } from '../../../src/replies/reply.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from '../make-triage.ts';

const PLACE = {
  mail: 0,
  standing: { language: 'en', told: undefined, posts: [], kept: undefined },
  shareable: false,
} as const;

function textOf(components: readonly Component[]): string {
  return components
    .flatMap((part) => (part.type === 17 ? part.components : [part]))
    .map((part) => (part.type === 10 ? part.content : ''))
    .join('\n');
}

function labelsOf(components: readonly Component[]): readonly string[] {
  const rows = components.flatMap((part) => (part.type === 17 ? part.components : [part]));
  return rows.flatMap((row) =>
    row.type === 1
      ? row.components.flatMap((part) => (part.type === 2 ? [part.label] : part.options.map((o) => o.label)))
      : [],
  );
}

function expectFit(components: readonly Component[]): void {
  expect(countText(components)).toBeLessThanOrEqual(DISCORD_LIMITS.messageText);
  expect(countComponents(components)).toBeLessThanOrEqual(DISCORD_LIMITS.components);
}

/** Failures with a cause each, for somebody each, said in so many words. */
function failures(count: number, words = 'x'): readonly Diagnosis[] {
  return Array.from({ length: count }, (_, index) =>
    makeUnknown({
      reason: index % 2 === 0 ? 'blocked' : 'mailboxfull',
      quote: `${words} ${index}`,
      facts: { finalRecipient: `taro${index}@example.jp`, status: `5.${index}.0`, diagnosticCode: `${words} ${index}` },
    }),
  );
}

describe('discordAnswer', () => {
  it.each([
    ['en', en],
    ['ja', ja],
  ] as const)('tells the sign, the word, what to do, and who has to act (%s)', (_, locale) => {
    const answer = answerOf(makeTriage([makeDiagnosis()]), locale);
    const [first] = answer.cases;
    const text = textOf(discordAnswer(answer, PLACE, locale));
    expect(text).toContain(`### ${first?.outcome.sign} ${first?.outcome.word}`);
    expect(text).toContain(locale.headings.now);
    expect(text).toContain(locale.headings.who);
    expect(text).toContain(first?.now[0]?.sentence.slice(0, 10));
  });

  it('offers letters, details, the other language, and a way to disagree', () => {
    const answer = answerOf(makeTriage([makeDiagnosis()]));
    const letters = answer.cases[0]?.letters.map(({ label }) => label) ?? [];
    expect(labelsOf(discordAnswer(answer, PLACE, en)).slice(-3 - letters.length)).toEqual([
      ...letters,
      'Details',
      '日本語',
      'This looks wrong',
    ]);
  });

  it('offers to share only what is private', () => {
    const answer = answerOf(makeTriage([makeDiagnosis()]));
    const kept = { ...PLACE, shareable: true };
    expect(labelsOf(discordAnswer(answer, kept, en))).toContain(en.labels.share);
    expect(labelsOf(discordAnswer(answer, PLACE, en))).not.toContain(en.labels.share);
  });

  it.each([1, 2, 3, 5, 12, 40, 300])('fits with %d causes', (count) => {
    const answer = answerOf(makeTriage(failures(count, 'refused '.repeat(60))));
    const components = discordAnswer(answer, PLACE, en);
    expectFit(components);
    expect(textOf(components)).toContain('taro0@example.jp');
  });

  it('fits whatever a mail says, and shows none of it as markup', () => {
    const evil = '<@1> **[x](https://evil.example)** @everyone '.repeat(100);
    const answer = answerOf(makeTriage([makeDiagnosis({ quote: evil, partyName: evil, values: { recipient: evil } })]));
    const components = discordAnswer(answer, PLACE, en);
    expectFit(components);
    const left = textOf(components).replace(/\\./g, '');
    expect(left).not.toMatch(/<@|@everyone|\]\(|https?:\/\/evil/);
  });

  it.each([
    [4, 10, 2],
    [5, 80, 2],
    [5, 81, 3],
    [6, 10, 3],
  ])('%d choices of %d characters become components of type %d', (count, length, type) => {
    const answer = answerOf(makeTriage([makeDiagnosis()]));
    const choices = Array.from({ length: count }, (_, i) => ({ label: `${i}`.padEnd(length, 'x'), cause: `a/b${i}` }));
    const question: Question = { question: 'Which?', choices };
    const asked = { ...answer, cases: answer.cases.map((item) => ({ ...item, question })) };
    const components = discordAnswer(asked, PLACE, en);
    const rows = components.flatMap((part) => (part.type === 17 ? part.components : []));
    const row = rows.find((part) => part.type === 1);
    expect(row?.components[0]?.type).toBe(type);
    expect(labelsOf(components)).toContain(choices[0]?.label);
    expectFit(components);
  });
});

describe('other replies', () => {
  it.each([en, ja])('guidance fits', (locale) => {
    for (const guidance of [nothingGuidance(locale), symptomGuidance(locale)]) {
      const components = discordGuidance(guidance, PLACE, locale);
      expectFit(components);
      expect(textOf(components)).toContain(guidance.headline);
    }
  });

  it('a table of many causes fits and counts what it leaves out', () => {
    const row = {
      outcome: { is: 'failed', sign: '✕', word: 'Not delivered' },
      cause: 'a/b',
      title: 'The mailbox is full '.repeat(8),
      who: 'The recipient',
      count: 12,
      sources: ['a.eml'],
    } as const;
    const unreadable = Array.from({ length: 50 }, (_, i) => ({ source: `${i}.png`, sentence: 'It is a picture.' }));
    const rows = Array.from({ length: 90 }, () => row);
    const summary = { kind: 'summary', language: 'en', headline: '1080 mails', rows, unreadable } as const;
    const components = discordSummary(summary, PLACE, en);
    expectFit(components);
    expect(textOf(components)).toMatch(/….*\d+/);
  });

  it('details that are too long for a message become a file with everything', () => {
    const answer = answerOf(makeTriage(failures(30, 'refused '.repeat(60))));
    const { components, file } = discordDetails(answer, en);
    expectFit(components);
    expect(file?.text).toContain('taro29@example.jp');
    expect(discordDetails(answerOf(makeTriage([makeDiagnosis()])), en).file).toBeUndefined();
  });
});
