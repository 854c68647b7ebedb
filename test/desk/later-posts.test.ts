import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { bearingOf } from '../../src/desk/later-posts.ts';

const book = loadRuleBook([join(import.meta.dirname, '..', '..', 'rules')]);
const desk = openDesk(() => ({ book, profile: NO_PROFILE }), NO_PROFILE, undefined);

const CUT = '550 <taro@example.jp>: mailbox unavailable';
const WHOLE = '<taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 5.1.1 <taro@example.jp>: User unknown';
const OTHER = WHOLE.replaceAll('taro@', 'jiro@');

function read(...texts: readonly string[]) {
  return desk.read({ texts, files: [], missing: [], addressed: false, setting: undefined, asker: undefined });
}

it.each([
  ['the rest of it', CUT, WHOLE, true, 'completes'],
  ['the rest of it, after the answer', CUT, WHOLE, false, 'completes'],
  ['the same again', WHOLE, WHOLE, true, 'repeats'],
  ['the same again in other letters', WHOLE, WHOLE.replaceAll('taro@', 'Taro@'), true, 'repeats'],
  ['another recipient', WHOLE, OTHER, true, 'apart'],
  ['both', WHOLE, `${WHOLE}\n\n${OTHER}`, false, 'apart'],
  ['talk', WHOLE, 'Thank you, I will tell the customer.', true, 'apart'],
] as const)('%s', async (_name, before, after, inThread, bearing) => {
  const [earlier, later, together] = await Promise.all([read(before), read(after), read(before, after)]);
  expect(bearingOf({ earlier, later, together, inThread })).toBe(bearing);
});
