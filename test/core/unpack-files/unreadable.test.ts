import { expect, it } from 'vitest';
import type { Unreadable } from '../../../src/core/unreadable.ts';
import { unreadable as english } from '../../../src/replies/locales/en/unreadable.ts';
import { unreadable as japanese } from '../../../src/replies/locales/ja/unreadable.ts';

const REASONS: readonly Unreadable[] = [
  { why: 'empty' },
  { why: 'picture' },
  { why: 'pdf' },
  { why: 'unsupported', type: 'RAR' },
  { why: 'winmail' },
  { why: 'encrypted' },
  { why: 'too-big', bytes: 100 * 1024 * 1024, limit: 30 * 1024 * 1024 },
  { why: 'too-much' },
  { why: 'too-deep' },
  { why: 'broken' },
];

it('each reason is one or two sentences in both languages, and no two are the same', () => {
  for (const [sentence, end] of [[english, '.'] as const, [japanese, '。'] as const]) {
    const said = REASONS.map(sentence);
    for (const one of said) expect(one.endsWith(end) && one.length > 10, one).toBe(true);
    expect(new Set(said).size).toBe(REASONS.length);
  }
});

it('numbers and names are said', () => {
  expect(english({ why: 'too-big', bytes: 100 * 1024 * 1024, limit: 30 * 1024 * 1024 })).toMatch(/100\.0 MB.*30\.0 MB/);
  expect(japanese({ why: 'unsupported', type: 'RAR' })).toContain('RAR');
});
