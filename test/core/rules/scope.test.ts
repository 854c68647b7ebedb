import { expect, it } from 'vitest';
import { LONGEST_SCOPE, readScope } from '../../../src/core/rules/scope.ts';
import { bookOf } from './make-book.ts';

const book = bookOf({
  marks: ['help.example.com'],
  rules: [{ id: 'common/a', when: { says: 'User unknown', 'unless-says': 'the sender' } }],
});

it('finds the phrases of conditions and the marks of families in one reading', () => {
  const { hits } = readScope(book, '550 User unknown: the sender; see help.example.com');
  expect([...hits.keys()].sort()).toEqual(['User unknown', 'help.example.com', 'the sender']);
});

it('looks at the first 40,000 characters of a text', () => {
  expect(readScope(book, `${' '.repeat(LONGEST_SCOPE - 20)}User unknown`).hits.size).toBe(1);
  expect(readScope(book, `${' '.repeat(LONGEST_SCOPE)}User unknown`).hits.size).toBe(0);
});
