import { expect, it } from 'vitest';
import { PLACEHOLDER, type Placeholder } from '../../src/core/rules/placeholders.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import type { Language } from '../../src/core/team-profile.ts';
import { fillPlaceholders } from '../../src/replies/fill-placeholders.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import type { Locale } from '../../src/replies/locales/locale.ts';
import { SHIPPED } from '../shipped-book.ts';

const LAW = 'put the placeholder alone in brackets behind the word, or write it without the word:';

it.each([en, ja])('no rule says a word twice where a value is not known: $language', (locale) => {
  const broken = SHIPPED.rules.flatMap((rule) =>
    sentencesOf(rule, locale.language)
      .filter((text) => isDoubled(text, locale))
      .map((text) => `${rule.family.file}:${rule.line} ${rule.id}: ${LAW} ${fillPlaceholders(text, {}, locale)}`),
  );
  expect(broken).toEqual([]);
});

function sentencesOf({ texts, ask }: Rule, language: Language): readonly string[] {
  const text = texts?.[language];
  const told = text ? [text.title, text.why, ...text.steps.map((step) => step.do), ...text.not] : [];
  return [...told, ...(ask ? [ask.question[language], ...ask.choices.map(({ label }) => label[language])] : [])];
}

/** True where the words that stand for a placeholder repeat what is read right before or after them. */
function isDoubled(text: string, locale: Locale): boolean {
  return [...text.matchAll(PLACEHOLDER)].some(({ 0: placeholder, 1: name, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + placeholder.length)];
    const words = locale.words.placeholders[name as Placeholder];
    const said = fillPlaceholders(before, {}, locale);
    const isLeftOut =
      fillPlaceholders(before + placeholder + after.slice(0, 1), {}, locale).length <
      said.trimEnd().length + words.length;
    return !isLeftOut && IS_DOUBLED[locale.language](said, words, after);
  });
}

const IS_DOUBLED: Readonly<Record<Language, (before: string, words: string, after: string) => boolean>> = {
  ja: (before, words, after) => {
    const nouns = words.split(/の|た(?=宛先|サーバー)|ている/).filter((noun) => noun.length > 1);
    const said = before.replace(/[\s「『・:((]+$/, '').replace(/の$/, '');
    const head = /[ァ-ヶー]+$/.exec(words)?.[0] ?? nouns.at(-1) ?? words;
    return [...nouns, head].some((noun) => said.endsWith(noun)) || after.replace(/^[」』\s]*の?/, '').startsWith(head);
  },
  en: (before, words, after) => {
    const nouns = words
      .toLowerCase()
      .replaceAll("'s", '')
      .split(' ')
      .filter((word) => !SMALL.has(word));
    const said = /([a-z]+)["' (]*$/i.exec(before)?.[1]?.toLowerCase() ?? '';
    const next = /^["' ]*([a-z]+)/i.exec(after)?.[1]?.toLowerCase();
    return nouns.includes(said) || nouns.at(-1) === next;
  },
};

const SMALL: ReadonlySet<string> = new Set(['the', 'that', 'of', 'in', 'as', 'it', 'its', 'was', 'runs', 'refused']);
