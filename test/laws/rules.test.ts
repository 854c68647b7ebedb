import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkRules } from '../../src/core/rules/laws.ts';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';

const book = loadRuleBook([join(import.meta.dirname, '..', '..', 'rules')]);

it('every rule keeps the laws of src/core/rules/laws.ts (npm run rules -- check rules shows the same)', () => {
  expect(checkRules(book).map(({ where, law }) => `${where}: ${law}`)).toEqual([]);
});

it('the book holds the shipped rules', () => {
  expect(book.rules.length).toBeGreaterThan(700);
});
