import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import type { Answer, Reply, Summary } from '../../../src/replies/reply.ts';
import type { AnswerPlace } from '../../../src/replies/slack/answer-place.ts';
import { readButtonValue, writeButtonValue } from '../../../src/replies/slack/button-value.ts';
import { detailsView } from '../../../src/replies/slack/details-view.ts';
import { weight } from '../../../src/replies/slack/fit.ts';
import { formView } from '../../../src/replies/slack/form-view.ts';
import { letterView } from '../../../src/replies/slack/letter-view.ts';
import { readAnswerId, slackMessage } from '../../../src/replies/slack/slack-message.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage } from '../make-triage.ts';
import { breachesOf, breachesOfView } from './slack-rules.ts';

const PLACE: AnswerPlace = { key: '1764000000.000100', mail: 0, told: [], isPrivate: false };
const LANGUAGES = ['ja', 'en'] as const;

function render(reply: Reply, place = PLACE, before: readonly string[] = []) {
  return slackMessage(reply, before, place, localeOf(reply.language));
}

function buttonsOf(reply: Reply, place = PLACE) {
  return render(reply, place).blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
}

function answer(language: 'ja' | 'en', parts: Partial<Answer> = {}): Answer {
  return { ...answerOf(makeTriage([makeDiagnosis()]), localeOf(language)), ...parts };
}

function grown(language: 'ja' | 'en', times: number): Answer {
  const whole = answer(language);
  const [first] = whole.cases;
  if (!first) throw new Error('the test answer has a case');
  const long = 'あ'.repeat(3_000);
  const step = {
    actor: 'helpdesk',
    who: long,
    sentence: long,
    url: `https://example.com/${'a'.repeat(4_000)}`,
    fill: [],
  } as const;
  const item = {
    ...first,
    headline: long,
    why: long,
    recipients: Array.from({ length: 1_000 }, (_, i) => `taro${i}@example.jp`),
    diagnoses: Array.from({ length: 1_000 }, (_, i) => i * 2),
    steps: Array.from({ length: 15 }, () => step),
    not: Array.from({ length: 15 }, () => long),
    question: { question: long, choices: Array.from({ length: 30 }, (_, i) => ({ label: long, cause: `a/${i}` })) },
  };
  return { ...whole, cases: Array.from({ length: times }, () => item) };
}

describe.each(LANGUAGES)('an answer in Slack (%s)', (language) => {
  it('keeps every limit, for one recipient or for any number of causes', () => {
    for (const reply of [answer(language), grown(language, 1), grown(language, 2), grown(language, 25)]) {
      const { blocks, text } = render(reply);
      expect(breachesOf(blocks)).toEqual([]);
      expect(weight(blocks)).toBeLessThanOrEqual(13_200);
      expect(text.length).toBeLessThanOrEqual(4_000);
    }
  });

  it('says the whole diagnosis in its text, for those who hear it', () => {
    const reply = answer(language);
    const { text } = render(reply);
    const [item] = reply.cases;
    for (const said of [
      item?.headline,
      item?.why,
      item?.who?.label,
      ...(item?.steps ?? []).map((step) => step.sentence),
    ]) {
      expect(text).toContain(said?.replace(/</g, '&lt;'));
    }
  });

  it('says by sign and word what became of the mail', () => {
    const { outcomes } = localeOf(language).words;
    const shown = JSON.stringify(render(answer(language)).blocks);
    expect(shown).toContain(outcomes.failed);
    expect(shown).toContain('✕');
  });

  it('has a window with the details, letters and a form, each within the limits', () => {
    const locale = localeOf(language);
    const letter = {
      name: 'customer',
      language,
      to: undefined,
      hint: 'h',
      subject: 's',
      body: '長い行\n'.repeat(3_000),
    } as const;
    expect(breachesOfView(detailsView(grown(language, 25), locale))).toEqual([]);
    expect(breachesOfView(letterView(letter, 'taro@example.jp', locale))).toEqual([]);
    expect(breachesOfView(formView(locale, 'x'))).toEqual([]);
  });

  it('a letter longer than one field stands in several, nothing lost', () => {
    const body = Array.from({ length: 900 }, (_, i) => `${i} 行`).join('\n');
    const letter = { name: 'host', language, to: undefined, hint: '', subject: 's', body } as const;
    const { blocks } = letterView(letter, undefined, localeOf(language));
    const fields = blocks.flatMap((block) => (block.type === 'input' ? [block] : [])).slice(1);
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.map(({ element }) => element['initial_value']).join('\n')).toBe(body);
  });
});

describe('the buttons of an answer', () => {
  it('know posts, positions and choices, and no word of the mail', () => {
    const values = buttonsOf(answer('ja')).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(3);
    expect(values.join()).not.toMatch(/taro|docomo\.ne\.jp|shop\.example|Unknown user/);
    expect(values.every((value) => readButtonValue(value)?.key === PLACE.key)).toBe(true);
  });

  it('ask for the other language', () => {
    const toggle = buttonsOf(answer('ja')).find(({ action_id }) => action_id === 'desk-language');
    expect(toggle?.text.text).toBe('English');
    expect(readButtonValue(toggle?.value ?? '')?.language).toBe('en');
  });

  it('are shared only where the answer is private', () => {
    const isShare = ({ action_id }: { action_id: string }) => action_id === 'desk-share';
    expect(buttonsOf(answer('en')).some(isShare)).toBe(false);
    expect(buttonsOf(answer('en'), { ...PLACE, isPrivate: true }).some(isShare)).toBe(true);
  });

  it('carry what was told for a thousand recipients, and come back whole', () => {
    const recipients = Array.from({ length: 1_000 }, (_, i) => i);
    const value = {
      key: 'p:1',
      mail: 3,
      language: 'en',
      told: [
        { cause: 'a/b', recipients },
        { cause: 'a/c', recipients: [2_000] },
      ],
      letter: undefined,
    } as const;
    const written = writeButtonValue(value) ?? '';
    expect(written.length).toBeLessThan(100);
    expect(readButtonValue(written)).toEqual(value);
  });

  it.each(['', 'null', '[]', '{"k":1}', '{"k":"1","l":"fr"}', 'x'.repeat(5_000)])(
    'a strange value is none: %s',
    (value) => {
      expect(readButtonValue(value)).toBeUndefined();
    },
  );
});

describe('what else is said', () => {
  it('an answer is found again by the id of its first block', () => {
    const [first] = render(answer('ja'), PLACE, ['a.eml could not be opened']).blocks;
    expect(first && 'block_id' in first && readAnswerId(first.block_id ?? '')).toEqual({ key: PLACE.key, mail: 0 });
  });

  it('many mails are a table that fits, whatever their number', () => {
    const row = {
      outcome: answer('ja').cases[0]?.outcome,
      cause: 'a',
      title: 'い'.repeat(500),
      who: '',
      count: 1,
      sources: [],
    };
    const rows = Array.from({ length: 400 }, () => row) as Summary['rows'];
    const unreadable = Array.from({ length: 300 }, () => ({ source: 'x'.repeat(300), sentence: 'y'.repeat(300) }));
    const reply: Summary = { kind: 'summary', language: 'ja', headline: '400件', rows, unreadable };
    const { blocks } = render(reply, { ...PLACE, mail: undefined });
    expect(breachesOf(blocks)).toEqual([]);
    expect(weight(blocks)).toBeLessThanOrEqual(13_200);
    expect(blocks.some(({ type }) => type === 'table')).toBe(true);
  });
});
