import { makeRuleBook } from '../../src/core/rules/rule-book.ts';
import { parseRuleFile } from '../../src/core/rules/rule-file.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import type { Knowledge } from '../../src/core/triage.ts';
import type { InputFile } from '../../src/core/unpack/unpack.ts';
import { LIMITS, type Limits } from '../../src/isolation/limits.ts';
import { bounceTo } from '../core/unpack-files/unpacked.ts';
import { SHIPPED } from '../shipped-book.ts';

/** A team's own rule with a regular expression that never comes to an end on the words of {@link endless}. */
const ENDLESS_RULE = `
family: trap
side: common
name: { en: 'Trap', ja: 'Trap' }
rules:
  - id: trap/endless
    reason: onhold
    party: unknown
    when: { matches: 'trap: (?:x+)+y' }
`;

/** Of the shipped rules the common ones, which are soon given to a process, and the endless one. */
export const TRAPPED: Knowledge = {
  book: makeRuleBook([
    ...SHIPPED.rules.filter(({ family }) => family.side === 'common'),
    ...parseRuleFile('trap.yaml', ENDLESS_RULE),
  ]),
  profile: NO_PROFILE,
};

/** Limits that tests can wait for. */
export const SHORT: Limits = { ...LIMITS, silence: 1_500, batchSilence: 1_000 };

/** How long a test may take that starts several processes, on a machine with other things to do. */
export const PATIENCE = 120_000;

/** A notice that is read at once. */
export function harmless(name: string, recipient = 'taro@example.jp'): InputFile {
  return notice(name, recipient, '550 5.1.1 User unknown');
}

/** A notice that is never read to the end, by {@link TRAPPED}. */
export function endless(name: string): InputFile {
  return notice(name, 'hanako@example.jp', `550 5.1.1 trap: ${'x'.repeat(60)}`);
}

/** Values of three bytes that take fifty each once they are read: more heap than a process has. */
export function devouring(name: string, values = 2_000_000): InputFile {
  return { name, bytes: Buffer.from(`{"notificationType":"Bounce","bounce":[${'{},'.repeat(values)}{}]}`) };
}

/** Several files as one folder of mails. */
export function mboxOf(name: string, mails: readonly InputFile[]): InputFile {
  const separator = Buffer.from('From MAILER-DAEMON Thu Nov 26 08:00:00 2026\n');
  return { name, bytes: Buffer.concat(mails.flatMap(({ bytes }) => [separator, bytes, Buffer.from('\n')])) };
}

function notice(name: string, recipient: string, words: string): InputFile {
  return { name, bytes: Buffer.from(bounceTo(recipient, words)) };
}
