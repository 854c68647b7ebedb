import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { diagnoseCommand } from '../../../src/adapters/cli/diagnose-command.ts';
import { type Language, NO_PROFILE } from '../../../src/core/team-profile.ts';
import { openDesk } from '../../../src/desk/desk.ts';
import { SHIPPED } from '../../shipped-book.ts';

const home = mkdtempSync(join(tmpdir(), 'bounce-desk-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A refusal as it stands in a notice. */
const refusal = (address: string, reply = '550 5.1.1 User unknown') =>
  `<${address}>: host mx.example.com[192.0.2.25] said: ${reply} (in reply to RCPT TO command)\n`;

/** Writes a file; answers with its path. */
function write(path: string, content: string): string {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), content);
  return join(home, path);
}

const one = write('one.txt', refusal('taro@example.com'));
const two = write('two.txt', refusal('hanako@example.com'));
const NAMES = ['aki', 'fuyu', 'haru', 'hanako', 'natsu', 'taro'];
for (const name of NAMES) write(`many/${name}.txt`, refusal(`${name}@example.com`));
write('many/nested/full.txt', refusal('jiro@example.org', '552 5.2.2 Mailbox full'));

type Settings = { readonly terminal?: Language; readonly set?: Language };

/** Runs the command on streams of our own. */
async function diagnose(args: readonly string[], { terminal = 'en', set }: Settings = {}) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const desk = openDesk(() => ({ book: SHIPPED, profile: NO_PROFILE }), NO_PROFILE, set);
  const streams = { input: Readable.from([]), output, errors, language: terminal };
  const status = await diagnoseCommand(args, desk, streams);
  return { status, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
}

const json = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the answer', () => {
  it('to one mail says what happened, who has to act, and what to do', async () => {
    const { status, output } = await diagnose([one]);
    expect(output).toMatch(/taro@example\.com[\s\S]*Who has to act[\s\S]*Technical facts/);
    expect(output).not.toContain('# ');
    expect(status).toBe(0);
  });

  it('to a handful is one by one, each under its name', async () => {
    const { output } = await diagnose([one, two]);
    expect(output.split('\n').filter((line) => line.startsWith('# '))).toEqual([`# ${one}`, `# ${two}`]);
    expect(output.match(/Technical facts/g)).toHaveLength(2);
  });

  it('to many is a table that counts them', async () => {
    const { status, output } = await diagnose([join(home, 'many')]);
    expect(output).not.toContain('Technical facts');
    expect(output).toMatch(/7 mails/);
    expect(output).toMatch(/6 recipients/);
    expect(output.split('\n').length).toBeLessThan(60);
    expect(status).toBe(0);
  });
});

describe('--json', () => {
  it('prints one object a mail, files in the order of their names', async () => {
    const told = json((await diagnose(['--json', join(home, 'many'), one])).output);
    expect(told.map(({ source }) => String(source).slice(home.length + 1))).toEqual([
      'many/aki.txt',
      'many/fuyu.txt',
      'many/hanako.txt',
      'many/haru.txt',
      'many/natsu.txt',
      'many/nested/full.txt',
      'many/taro.txt',
      'one.txt',
    ]);
    expect(told.every(({ version, kind }) => version === 1 && kind === 'failure')).toBe(true);
    expect(told[5]).toMatchObject({
      diagnoses: [{ recipient: 'jiro@example.org', reason: 'mailboxfull', status: '5.2.2' }],
    });
  });

  it('tells its texts in the language asked for', async () => {
    const [told] = json((await diagnose(['--json', '--locale', 'ja', one])).output);
    expect(told).toMatchObject({ diagnoses: [{ title: expect.stringMatching(/[ぁ-ん]/) }] });
  });
});

describe('--letter', () => {
  it.each(['customer', 'host', 'recipient', 'postmaster'])('%s prints that letter and nothing else', async (name) => {
    const { status, output } = await diagnose(['--letter', name, one]);
    expect(output).toMatch(/^\(.+\)\n\n(?:To: .+\n)?Subject: .+\n\n/);
    expect(output).toContain('taro@example.com');
    expect(output).not.toMatch(/undefined|\{[a-z-]+\}|Technical facts/);
    expect(status).toBe(0);
  });

  it('prints one letter for each recipient', async () => {
    const { output } = await diagnose(['--letter', 'customer', one, two]);
    expect(output.match(/^Subject: /gm)).toHaveLength(2);
  });
});

describe('the language', () => {
  it.each([
    ["is the terminal's", [], { terminal: 'ja' }, true],
    ['is what the desk is set to, before that', [], { terminal: 'en', set: 'ja' }, true],
    ['is what is asked for, before both', ['--locale', 'en'], { terminal: 'ja', set: 'ja' }, false],
    ['is left to the others by auto', ['--locale', 'auto'], { terminal: 'ja' }, true],
  ] as const)('%s', async (_, options, settings, japanese) => {
    const { output } = await diagnose([...options, one], settings);
    expect(output.includes('対応')).toBe(japanese);
    expect(output.includes('Who has to act')).toBe(!japanese);
  });
});

describe('what cannot be read', () => {
  it('is told, and the others are answered; status 1', async () => {
    const { status, output, errors } = await diagnose([join(home, 'nowhere.eml'), one]);
    expect(errors).toMatch(/nowhere\.eml: /);
    expect(output).toContain('taro@example.com');
    expect(status).toBe(1);
  });

  it('is an answer, not an error, where it is only unreadable; status 1 all the same', async () => {
    const { status, output, errors } = await diagnose([write('a.pdf', '%PDF-1.7')]);
    expect(output).toContain('PDF');
    expect([status, errors]).toEqual([1, '']);
  });
});

it('wrong use is told with how it is used; status 2', async () => {
  const { status, output, errors } = await diagnose(['--letter', 'boss', one]);
  expect(errors).toMatch(/^--letter boss: use customer, host, recipient, postmaster\n\nUsage: /);
  expect([status, output]).toEqual([2, '']);
});
