import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { yamlOf } from './core/rules/make-book.ts';
import { runDesk, type Start } from './run-desk.ts';

// The program as it is started: what only a process shows. What the command answers is tested in adapters/cli.

const home = mkdtempSync(join(tmpdir(), 'bounce-desk-cli-'));
afterAll(() => rmSync(home, { recursive: true }));

const REFUSAL =
  '<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n';
writeFileSync(join(home, 'one.txt'), REFUSAL);
writeFileSync(join(home, 'picture.png'), '\u0089PNG');

const desk = (args: readonly string[], start: Partial<Start> = {}) => runDesk(args, { cwd: home, ...start });
const json = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.concurrent('diagnose', { timeout: 180_000 }, () => {
  it("answers in the terminal's language; exit 0", async () => {
    const { status, output, errors } = await desk(['diagnose', 'one.txt'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(output).toContain('taro@example.com');
    expect(output).toContain('対応');
    expect([status, errors]).toEqual([0, '']);
  });

  it('reads standard input', async () => {
    const { status, output } = await desk(['diagnose', '--json', '-'], { input: REFUSAL });
    expect(json(output)).toMatchObject([
      { version: 1, source: '-', kind: 'failure', diagnoses: [{ recipient: 'taro@example.com' }] },
    ]);
    expect(status).toBe(0);
  });

  it('answers what it can where something cannot be read; exit 1', async () => {
    const run = await desk(['diagnose', '--json', 'picture.png', 'nowhere.eml', 'one.txt']);
    expect(json(run.output)).toMatchObject([
      { source: 'picture.png', kind: 'unreadable', error: expect.stringMatching(/\.$/) },
      { source: 'one.txt', kind: 'failure' },
    ]);
    expect(run.errors).toMatch(/^nowhere\.eml: /);
    expect(run.status).toBe(1);
  });

  it('says how it is used where it is used wrongly; exit 2', async () => {
    const run = await desk(['diagnose', '--bogus', 'one.txt']);
    expect(run.errors).toMatch(/--bogus[\s\S]*Usage: /);
    expect([run.status, run.output]).toEqual([2, '']);
  });
});

describe.concurrent('settings', { timeout: 180_000 }, () => {
  it("a team's own folder of rules is read beside the shipped one", async () => {
    const when = { says: '550 5.1.1 User unknown (in reply to RCPT TO command)' };
    const team = mkdtempSync(join(home, 'ours-'));
    writeFileSync(
      join(team, 'ours.yaml'),
      yamlOf({ rules: [{ id: 'ours/left', reason: 'suspend', party: 'recipient', when }] }),
    );
    const { output } = await desk(['diagnose', '--json', 'one.txt'], { env: { RULES_DIR: team } });
    expect(json(output)).toMatchObject([
      { diagnoses: [{ cause: 'ours/left', reason: 'suspend', party: 'recipient' }] },
    ]);
  });

  it.each([
    [
      'a language nobody speaks',
      { DESK_LANGUAGE: 'klingon' },
      /^DESK_LANGUAGE: "klingon" is not a language\. Use ja, en or auto$/m,
    ],
    [
      'a team file that is not there',
      { TEAM_FILE: 'nowhere.yaml' },
      /^nowhere\.yaml: .*Set TEAM_FILE to a file that can be read/m,
    ],
    [
      'a folder of rules that is not there',
      { RULES_DIR: 'nowhere' },
      /^nowhere: .*Name a folder of rules that can be read/m,
    ],
  ] as const)('%s is told once, without a stack; exit 2', async (_, env, errors) => {
    const run = await desk(['diagnose', 'one.txt', 'one.txt'], { env });
    expect(run.errors).toMatch(errors);
    expect(run.errors.trim().split('\n')).toHaveLength(1);
    expect(run.status).toBe(2);
  });
});

describe.concurrent('start', { timeout: 180_000 }, () => {
  it('with an unknown command is wrong use', async () => {
    expect((await desk(['diagnoze', 'one.txt'])).status).toBe(2);
  });

  it('on an old Node says in one sentence what to do', async () => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.11.0"}})';
    const { status, output, errors } = await desk([], { node: ['--import', old] });
    expect(errors).toMatch(/^Bounce Desk needs Node 22\.18 or newer; this is 20\.11\.0\. Run `npm ci` once/);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect([status, output]).toEqual([2, '']);
  });
});
