import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../../src/core/triage.ts';
import type { InputFile } from '../../src/core/unpack/unpack.ts';
import { mutantOf } from '../../src/workshop/fuzz.ts';
import { standsIn } from '../../src/workshop/fuzz-addresses.ts';
import { fuzzCommand } from '../../src/workshop/fuzz-command.ts';
import { SHIPPED } from '../shipped-book.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KNOWLEDGE = { book: SHIPPED, profile: NO_PROFILE };

type Parts = {
  readonly triage?: (file: InputFile) => Promise<readonly MailTriage[]>;
  readonly now?: () => number;
};

/** Runs the command on the samples; the clock goes on by 20 ms each time it is looked at. */
async function fuzz(args: readonly string[], parts: Parts = {}) {
  const output = new PassThrough();
  const errors = new PassThrough();
  let clock = 0;
  const status = await fuzzCommand(args, {
    folders: [join(ROOT, 'samples'), join(ROOT, 'test', 'mails')],
    triage: (file) => triageFile(file, KNOWLEDGE),
    profile: NO_PROFILE,
    now: () => {
      clock += 20;
      return clock;
    },
    ...parts,
    output: output,
    errors: errors,
  });
  output.end();
  errors.end();
  return { status, said: await text(output), complained: await text(errors) };
}

describe('fuzz', () => {
  it('reads mutated mails for as long as it is told, and bears them', async () => {
    const start = performance.now();
    const { said, status } = await fuzz(['--seconds', '1', '--from', '7'], { now: () => performance.now() - start });
    expect(said).toMatch(/^[1-9]\d* mails from seed 7 on, 0 not borne\n$/);
    expect(status).toBe(0);
  });

  it('makes the same mail of the same seed', async () => {
    const mails = [Buffer.from('From: a@example.jp\n\nHello'), Buffer.from('550 5.1.1 User unknown')];
    expect(mutantOf(42, mails)).toEqual(mutantOf(42, mails));
    const mutants = new Set(Array.from({ length: 50 }, (_, seed) => mutantOf(seed, mails).toString('latin1')));
    expect(mutants.size).toBeGreaterThan(40);
    const shown = await fuzz(['--show', '3']);
    expect(shown.said).toBe((await fuzz(['--show', '3'])).said);
  });

  it('tells the seed of a mail that throws', async () => {
    const triage = () => Promise.reject(new Error('a parser fell over'));
    const { said, status } = await fuzz(['--seconds', '0.05', '--from', '11'], { triage });
    expect(said).toMatch(/^seed 11: Error: a parser fell over/);
    expect(status).toBe(1);
  });

  it('tells of a mail that is too slow each time', async () => {
    let clock = 0;
    const now = () => {
      clock += 1_500;
      return clock;
    };
    const { said } = await fuzz(['--seconds', '10', '--from', '1'], { now });
    expect(said).toContain('seed 1: took over 1000 ms');
  });

  it('tells of an address that is not in the mail', async () => {
    const notice = Buffer.from('<stranger@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown');
    const triage = () => triageFile({ name: 'another', bytes: notice }, KNOWLEDGE);
    const { said } = await fuzz(['--seconds', '0.05', '--from', '1'], { triage });
    expect(said).toContain('stranger@example.net is not in the mail');
  });

  it('says how it is used', async () => {
    expect(await fuzz(['--seconds', 'long'])).toMatchObject({ status: 2, said: '' });
    expect((await fuzz(['--loud'])).complained).toContain('Usage: npm run fuzz');
  });
});

describe('an address in a mail', () => {
  it.each([
    ['as it is', 'To: Taro@Example.jp'],
    ['broken over lines', '> taro@exam\n> ple.jp'],
    ['in quoted-printable', 'taro=40example.=\njp'],
    ['in base64', Buffer.from('宛先 taro@example.jp').toString('base64')],
    ['in UTF-16', Buffer.from('taro@example.jp', 'utf16le').toString('latin1')],
    ['as an HTML entity', 'taro&#64;example.jp'],
  ])('is found %s', (_, mail) => {
    expect(standsIn(Buffer.from(mail, 'latin1'), 'taro@example.jp')).toBe(true);
  });

  it('is missed where it is not', () => {
    expect(standsIn(Buffer.from('hanako@example.jp'), 'taro@example.jp')).toBe(false);
  });
});
