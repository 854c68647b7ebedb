import { describe, expect, it } from 'vitest';
import { matchRules } from '../../../src/core/rules/match.ts';
import { bookOf, subjectSaying, type WrittenFile } from './make-book.ts';

const HEADER = {
  side: 'remote',
  hosts: ['mx.example.com'],
  domains: ['example.com'],
  marks: ['help.example.com/bounce'],
};

/** How a provider's rule with this `when` proves its provider; undefined where it may not speak. */
function proofOf(when: object, words: string, facts: Parameters<typeof subjectSaying>[2], header: object = HEADER) {
  const book = bookOf({ ...header, rules: [{ id: 'example/asked', when }] } as WrittenFile);
  return matchRules(book, subjectSaying(book, words, facts))[0]?.proof;
}

const SAYS = { says: 'User unknown' };
const CODE = { status: 'x.1.1' };

describe("a provider's rule speaks only where its provider is proved", () => {
  it.each([
    ['by the refusing host', SAYS, '550 User unknown', { remoteMta: 'a.mx.example.com' }, 'host'],
    ['by the reporting host where none refused', SAYS, '550 User unknown', { reportingMta: 'mx.example.com' }, 'host'],
    [
      'not by the reporting host where another refused',
      SAYS,
      '550 User unknown',
      { remoteMta: 'mx.example.org', reportingMta: 'mx.example.com' },
      undefined,
    ],
    ['by its mark', SAYS, '550 User unknown, see https://help.example.com/bounce', {}, 'mark'],
    [
      'by its mark elsewhere in the notice',
      SAYS,
      '550 User unknown',
      { elsewhere: 'https://help.example.com/bounce' },
      'mark',
    ],
    ['by the domain with a sentence', SAYS, '550 User unknown', { finalRecipient: 'taro@example.com' }, 'domain'],
    [
      'not by the domain where another host refused',
      SAYS,
      '550 User unknown',
      { finalRecipient: 'taro@example.com', remoteMta: 'filter.example.net' },
      undefined,
    ],
    [
      'not by the domain with a code alone',
      CODE,
      '550 no',
      { finalRecipient: 'taro@example.com', status: '5.1.1' },
      undefined,
    ],
    ['by the host with a code alone', CODE, '550 no', { remoteMta: 'mx.example.com', status: '5.1.1' }, 'host'],
    ['by words nobody else writes', { ...SAYS, 'own-words': true }, '550 User unknown', {}, 'own-words'],
    ['by nothing', SAYS, '550 User unknown', { finalRecipient: 'taro@example.org' }, undefined],
    [
      'not by a name that only ends alike',
      SAYS,
      '550 User unknown',
      { remoteMta: 'evilmx.example.com.example.net' },
      undefined,
    ],
  ] as const)('%s', (_, when, words, facts, wanted) => {
    expect(proofOf(when, words, facts)).toBe(wanted);
  });
});

it('a file without hosts, domains and marks needs no proof', () => {
  expect(proofOf(SAYS, '550 User unknown', {}, { side: 'common' })).toBe('not-needed');
});

it('a sending server may speak in its own notice about a refusal elsewhere', () => {
  const local = { side: 'local', hosts: ['mail.shop.example.jp'] };
  const facts = { remoteMta: 'mx.example.org', reportingMta: 'mail.shop.example.jp' };
  expect(proofOf(SAYS, '550 User unknown', facts, local)).toBe('host');
});
