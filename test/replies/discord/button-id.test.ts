import { describe, expect, it } from 'vitest';
import { buttonId, type Press, readButtonId, type Standing } from '../../../src/replies/discord/button-id.ts';
import { DISCORD_LIMITS } from '../../../src/replies/discord/limits.ts';

const LONGEST_CAUSE = 'microsoft/access-restricted-mailbox-5-7-134';
const PLAIN: Standing = { language: 'ja', told: undefined, posts: [], kept: undefined };

const PRESSES: readonly Press[] = [
  { kind: 'choose', mail: 4, recipient: 120, cause: LONGEST_CAUSE },
  { kind: 'letter', mail: 0, recipient: 3, letter: 'postmaster' },
  { kind: 'details', mail: 2 },
  { kind: 'wrong', mail: 0 },
  { kind: 'language', mail: 1 },
  { kind: 'share' },
];

describe('buttonId', () => {
  it.each(PRESSES)('is read as it was written: $kind', (press) => {
    const standing: Standing = { ...PLAIN, posts: ['1442193112345678901'] };
    expect(readButtonId(buttonId(press, standing))).toEqual({ press, standing });
  });

  it('keeps what the asker told for every other button', () => {
    const told = { mail: 1, recipient: 2, cause: LONGEST_CAUSE };
    const id = buttonId({ kind: 'letter', mail: 1, recipient: 2, letter: 'customer' }, { ...PLAIN, told });
    expect(readButtonId(id)?.standing.told).toEqual(told);
  });

  it.each(PRESSES)('is never longer than Discord takes: $kind', (press) => {
    const told = { mail: 4, recipient: 120, cause: LONGEST_CAUSE };
    const posts = ['1442193112345678901', '1542193112345678902'];
    expect(buttonId(press, { ...PLAIN, told, posts }).length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
  });

  it('reads the key of a private answer', () => {
    const standing = { ...PLAIN, kept: 'k7f3a9' };
    expect(readButtonId(buttonId({ kind: 'share' }, standing))).toEqual({ press: { kind: 'share' }, standing });
  });

  it.each(['', 'other', 'bd1 c ja', 'bd1 l ja 0.0.nobody', 'bd1 d fr 0', 'bd0 d ja 0'])('ignores "%s"', (id) => {
    expect(readButtonId(id)).toBeUndefined();
  });
});
