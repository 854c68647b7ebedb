import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { LANGUAGES } from '../../src/core/team-profile.ts';
import { INDEX_FILES, rulesIndex } from '../../src/workshop/rules-index.ts';
import { bookOf } from '../core/rules/make-book.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const book = loadRuleBook([join(ROOT, 'rules')]);

describe.each(LANGUAGES)('the index of the rules in %s', (language) => {
  it('is current', () => {
    const isCurrent = readFileSync(join(ROOT, INDEX_FILES[language]), 'utf8') === rulesIndex(book, language);
    expect(isCurrent, `${INDEX_FILES[language]} is out of date: run npm run rules -- index`).toBe(true);
  });

  it('has one row of five cells for each rule', () => {
    const rows = rulesIndex(book, language)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBe(book.rules.length);
    expect(rows.filter((line) => line.split(/(?<!\\)\|/).length !== 7)).toEqual([]);
  });
});

it('words of a server are no Markdown in it', () => {
  const odd = bookOf({ rules: [{ id: 'ours/odd', when: { says: 'blocked | see <b>[here]</b> `now`' } }] });
  expect(rulesIndex(odd, 'en')).toContain('| blocked \\| see \\<b\\>\\[here\\]\\</b\\> \\`now\\` |');
});
