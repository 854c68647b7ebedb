import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { yamlOf } from './core/rules/make-book.ts';
import { runDesk } from './run-desk.ts';

const home = mkdtempSync(join(tmpdir(), 'bounce-desk-rules-'));
afterAll(() => rmSync(home, { recursive: true }));

const desk = (args: readonly string[]) => runDesk(args, { cwd: home });

describe.concurrent('rules', { timeout: 180_000 }, () => {
  it('check tells each mistake of a folder with its place; exit 1', async () => {
    const team = mkdtempSync(join(home, 'wrong-'));
    writeFileSync(
      join(team, 'a.yaml'),
      yamlOf({ rules: [{ id: 'ours/left', when: { says: 'has left our company' } }] }),
    );
    writeFileSync(
      join(team, 'b.yaml'),
      'family: ours\nside: common\nname: { en: a, ja: b }\nrules:\n  - id: ours/bare\n    says: User unknown\n',
    );
    const { status, output } = await desk(['rules', 'check', team]);
    expect(output).toMatch(/^a\.yaml:\d+ ours\/left: has no texts; write title, why, steps in en and ja$/m);
    expect(output).toMatch(/^a\.yaml:\d+ ours\/left: has no source; /m);
    expect(output).toMatch(/b\.yaml:6: a bare sentence: User unknown\. Put it between quotes/);
    expect(output).toMatch(/^1 rules, \d+ things to mend$/m);
    expect(status).toBe(1);
  });

  it('explain shows which rule won, with how many points, and why', async () => {
    const refusal = 'host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)';
    writeFileSync(join(home, 'one.txt'), `<taro@example.com>: ${refusal}\n`);
    const { status, output } = await desk(['rules', 'explain', 'one.txt']);
    expect(output).toMatch(/^one\.txt: failure$/m);
    expect(output).toMatch(/^recipient taro@example\.com .*550 5\.1\.1 at RCPT$/m);
    expect(output).toMatch(/^won +[a-z0-9-]+\/[a-z0-9-]+ \(.+\.yaml:\d+\): \d+ points, .* by "/m);
    expect(output).toMatch(/^lost +/m);
    expect(output).toMatch(/^answer +userunknown, /m);
    expect(status).toBe(0);
  });

  it('test shows which answers a changed folder would change; exit 1', async () => {
    const team = mkdtempSync(join(home, 'tried-'));
    const left = { id: 'ours/left', reason: 'hasmoved', when: { says: 'wandered off to Kakusode' } };
    writeFileSync(join(team, 'left.yaml'), yamlOf({ rules: [left] }));
    const said = 'host mx.example.com[192.0.2.25] said: 550 wandered off to Kakusode (in reply to RCPT TO command)';
    writeFileSync(join(home, 'left.txt'), `<hanako@example.com>: ${said}\n`);
    const { status, output } = await desk(['rules', 'test', team, '--mails', 'left.txt']);
    expect(output).toMatch(/^left\.txt {2}h\*\*\*@example\.com$/m);
    expect(output).toMatch(/^ {2}rule +status\/reply-550 → ours\/left\n {2}reason +onhold → hasmoved$/m);
    expect(output).toMatch(/^1 mail read, 1 answer changed in 1 mail: 1 newly answered, 0 no longer answered$/m);
    expect(status).toBe(1);
  });

  it.each([
    [2, ['rules', 'test', 'rules'], /--mails FOLDER\n\nUsage: npm run rules -- test /],
    [2, ['rules'], /^Usage: /],
    [2, ['rules', 'mend', 'rules'], /^Usage: /],
    [1, ['rules', 'explain', 'nowhere.eml'], /nowhere\.eml/],
    [1, ['rules', 'check', 'nowhere'], /nowhere/],
  ] as const)('exit %i for %j', async (status, args, errors) => {
    const run = await desk(args);
    expect(run.errors).toMatch(errors);
    expect(run.errors).not.toMatch(/^\s+at /m);
    expect(run.status).toBe(status);
  });
});
