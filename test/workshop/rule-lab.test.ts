import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/adapters/cli/find-files.ts';
import { readBounded } from '../../src/adapters/cli/read-files.ts';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { readRuleFile, type ValidatedFile } from '../../src/core/rules/rule-file.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { triageFile } from '../../src/core/triage.ts';
import { checkFolder } from '../../src/workshop/check-rules.ts';
import { labCommand } from '../../src/workshop/lab/lab-command.ts';
import { type WrittenRule, yamlOf } from '../core/rules/make-book.ts';

// What a folder of rules would change over real files, before it is merged.

const SHIPPED = join(import.meta.dirname, '..', '..', 'rules');
const home = mkdtempSync(join(tmpdir(), 'bounce-desk-lab-'));
afterAll(() => rmSync(home, { recursive: true }));

const refusal = (recipient: string, reply: string) =>
  `<${recipient}>: host mx.example.org[192.0.2.25] said: ${reply} (in reply to RCPT TO command)\n`;
const notice = (lines: string) =>
  `From: MAILER-DAEMON@mail.example.net\nTo: shop@example.net\nSubject: Undelivered Mail Returned to Sender\n\n${lines}`;

const GATE = '554 Kakusode gate holds no pass for this letter';
const LEFT = '554 Kakusode says farewell to this person';

/** One mail in each of the ways in which a folder may hold it. */
const mails = join(home, 'mails');
mkdirSync(join(mails, 'older'), { recursive: true });
writeFileSync(join(mails, 'gate.eml'), notice(refusal('hanako@example.org', GATE)));
writeFileSync(join(mails, 'full.txt'), refusal('jiro@example.org', '552 5.2.2 Mailbox full'));
writeFileSync(
  join(mails, 'older', 'both.mbox'),
  `From MAILER-DAEMON Thu Nov 26 09:00:00 2026\n${notice(refusal('taro@example.org', LEFT))}\nFrom MAILER-DAEMON Thu Nov 26 09:01:00 2026\n${notice(refusal('saburo@example.org', '550 5.1.1 User unknown'))}\n`,
);
writeFileSync(join(mails, 'packed.zip'), zipSync({ 'inside.eml': strToU8(notice(refusal('goro@example.org', LEFT))) }));
writeFileSync(join(mails, 'talk.txt'), 'Lunch at noon?\n');

const GATE_RULE: WrittenRule = {
  id: 'kakusode/gate',
  reason: 'rejected',
  party: 'recipient-admin',
  when: { says: 'gate holds no pass for this letter' },
};
const LEFT_RULE: WrittenRule = {
  id: 'kakusode/left',
  'address-is-dead': true,
  when: { says: 'says farewell to this person' },
  sources: ['https://mail.example.org/left'],
};

function folderOf(...rules: readonly WrittenRule[]): string {
  const folder = mkdtempSync(join(home, 'rules-'));
  writeFileSync(join(folder, 'kakusode.yaml'), yamlOf({ rules }));
  return folder;
}

const known = new Map<string, ValidatedFile>();

/** Reads a rule file once, however many books hold it. */
function readOnce(file: string, source: string): ValidatedFile {
  const read = known.get(source) ?? readRuleFile(file, source);
  known.set(source, read);
  return read;
}

/** Runs the command on the files as they lie there, in this process. */
async function lab(args: readonly string[], own: readonly string[] = []) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const status = await labCommand(args, {
    folders: [SHIPPED, ...own],
    load: (folders) => loadRuleBook(folders, readOnce),
    open: (book) => ({ triage: (file) => triageFile(file, { book, profile: NO_PROFILE }), close: () => {} }),
    find: findFiles,
    read: (path) => readBounded(path, process.stdin),
    output,
    errors,
  });
  output.end();
  errors.end();
  return { status, output: await text(output), errors: await text(errors) };
}

describe('rules test', { timeout: 60_000 }, () => {
  it('shows each changed answer before and after, hides who it is, and exits with 1', async () => {
    const { status, output, errors } = await lab([folderOf(GATE_RULE), '--mails', mails]);
    expect(errors).toBe('');
    expect(output).toMatch(/^\S*mails\/gate\.eml {2}h\*\*\*@example\.org$/m);
    expect(output).toMatch(/^ {2}rule +status\/\S+ → kakusode\/gate$/m);
    expect(output).toMatch(/^ {2}reason +\S+ → rejected$/m);
    expect(output).not.toContain('hanako');
    expect(output).not.toContain('DEAD');
    expect(output.trim().split('\n').at(-1)).toBe(
      '6 mails read, 1 answer changed in 1 mail: 1 newly answered, 0 no longer answered',
    );
    expect(status).toBe(1);
  });

  it('flags loudly which addresses would newly be called dead, in folders of mails and archives too', async () => {
    const { status, output } = await lab([folderOf(GATE_RULE, LEFT_RULE), '--mails', mails]);
    expect(output).toMatch(
      /^\S*mails\/older\/both\.mbox#1 {2}t\*\*\*@example\.org\n(?: .+\n)* {2}address-is-dead +false → true\n(?: .+\n)* {2}!! NEWLY DEAD/m,
    );
    expect(output).toMatch(/^\S*mails\/packed\.zip#inside\.eml {2}g\*\*\*@example\.org$/m);
    expect(output.match(/NEWLY DEAD: lists will drop this address/g)).toHaveLength(2);
    expect(output).toMatch(
      /^6 mails read, 3 answers changed in 3 mails: 3 newly answered, .*\n!! 2 NEWLY DEAD: make sure/m,
    );
    expect(status).toBe(1);
  });

  it('prints one JSON object, with whole addresses where asked', async () => {
    const { status, output } = await lab([
      folderOf(LEFT_RULE),
      '--mails',
      join(mails, 'older'),
      '--mails',
      join(mails, 'full.txt'),
      '--json',
      '--show-addresses',
    ]);
    expect(JSON.parse(output)).toMatchObject({
      mails: 3,
      unreadable: 0,
      changedMails: 1,
      changed: 1,
      newlyAnswered: 1,
      noLongerAnswered: 0,
      newlyDead: 1,
      changes: [
        {
          mail: join(mails, 'older', 'both.mbox#1'),
          recipient: 'taro@example.org',
          before: { addressIsDead: false, basis: 'code', confidence: 'low' },
          after: { rule: 'kakusode/left', reason: 'userunknown', party: 'sender', addressIsDead: true },
        },
      ],
    });
    expect(status).toBe(1);
  });

  it('says that no answer changes, and exits with 0', async () => {
    const never = folderOf({ ...GATE_RULE, when: { says: 'words that nobody has ever written' } });
    const { status, output } = await lab([never, '--mails', mails]);
    expect(output).toBe('6 mails read, no answer changes\n');
    expect(status).toBe(0);
  });

  it('takes a folder with status.yaml for a whole book: what is gone from it is missed', async () => {
    const book = mkdtempSync(join(home, 'book-'));
    cpSync(SHIPPED, book, { recursive: true });
    rmSync(join(book, 'common', 'address.yaml'));
    const run = await lab([book, '--mails', mails]);
    expect(run.output).toMatch(/^\S*mails\/older\/both\.mbox#2 {2}s\*\*\*@example\.org\n.*\bgeneric\/user-unknown → /m);
    expect(run.status).toBe(1);
    const back = await lab([SHIPPED, '--before', book, '--mails', mails]);
    expect(back.output).toMatch(/^\S*mails\/older\/both\.mbox#2 .*\n.* → generic\/user-unknown$/m);
    expect(back.status).toBe(1);
  });

  it("compares a team's folder in use with the book without it", async () => {
    const team = folderOf(GATE_RULE);
    const { status, output } = await lab([team, '--mails', join(mails, 'gate.eml')], [team]);
    expect(output).toContain('→ kakusode/gate');
    expect(status).toBe(1);
  });

  it('says of rules that do not load what `rules check` says, and exits with 2', async () => {
    const broken = mkdtempSync(join(home, 'broken-'));
    writeFileSync(
      join(broken, 'b.yaml'),
      'family: ours\nside: common\nname: { en: a, ja: b }\nrules:\n  - id: ours/bare\n    says: User unknown\n',
    );
    const tested = await lab([broken, '--mails', mails]);
    expect(tested.errors).toMatch(/b\.yaml:6: a bare sentence: User unknown\. Put it between quotes/);
    const [breach] = checkFolder(broken, SHIPPED).breaches;
    expect(tested.errors).toBe(`${breach?.where}: ${breach?.law}\n`);
    expect(tested.output).toBe('');
    expect(tested.status).toBe(2);
  });

  it.each([
    [[], /Name one folder of rules\n\nUsage: /],
    [['team'], /--mails FOLDER\n\nUsage: /],
    [['team', 'other', '--mails', mails], /Name one folder of rules/],
    [['team', '--mails', mails, '--quick'], /Unknown option '--quick'/],
    [['nowhere', '--mails', mails], /nowhere/],
    [[mkdtempSync(join(home, 'empty-')), '--mails', mails], /holds no rules/],
    [[SHIPPED, '--mails', mails], /is the book in use\. .*--before FOLDER/],
    [[folderOf(GATE_RULE), '--mails', 'nowhere'], /nowhere/],
    [[folderOf(GATE_RULE), '--mails', mkdtempSync(join(home, 'none-'))], /no mail is in there/],
  ] as const)('exit 2 for %j', async (args, errors) => {
    const run = await lab(args);
    expect(run.errors).toMatch(errors);
    expect(run.errors).not.toMatch(/^\s+at /m);
    expect(run.output).toBe('');
    expect(run.status).toBe(2);
  });
});
