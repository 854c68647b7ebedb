import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { matchRules } from '../../../src/core/rules/match.ts';
import { loadRuleBook } from '../../../src/core/rules/rule-book.ts';
import { RuleError } from '../../../src/core/rules/rule-error.ts';
import { subjectSaying, type WrittenRule, yamlOf } from './make-book.ts';

const root = mkdtempSync(join(tmpdir(), 'rule-book-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of rule files on the disk. */
function folder(name: string, files: Readonly<Record<string, readonly WrittenRule[]>>): string {
  for (const [file, rules] of Object.entries(files)) {
    const path = join(root, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, rules.length === 0 ? 'not: rules' : yamlOf({ rules }));
  }
  return join(root, name);
}

const shipped = folder('shipped', {
  'common/address.yaml': [
    { id: 'common/unknown', when: { says: 'User unknown' } },
    { id: 'common/full', reason: 'mailboxfull', when: { says: 'Mailbox full' } },
  ],
  'deep/er/queue.yaml': [{ id: 'queue/expired', reason: 'expired', when: { says: 'Message expired' } }],
});
writeFileSync(join(shipped, 'README.md'), 'no: rules: here');

describe("the shipped rules and a team's own (RULES_DIR)", () => {
  it('every .yaml of a folder and those below it are in the book, nothing else', () => {
    expect([...loadRuleBook([shipped]).byId.keys()].sort()).toEqual(['common/full', 'common/unknown', 'queue/expired']);
  });

  it("a team's rule replaces a shipped one of the same id, whatever its file is called", () => {
    const team = folder('team', {
      'ours.yaml': [{ id: 'common/unknown', reason: 'filtered', party: 'recipient', when: { says: 'User unknown' } }],
    });
    const book = loadRuleBook([shipped, team]);
    expect(book.rules).toHaveLength(3);
    const [winner, ...others] = matchRules(book, subjectSaying(book, '550 User unknown'));
    expect(winner?.rule).toMatchObject({
      id: 'common/unknown',
      reason: 'filtered',
      party: 'recipient',
      family: { file: 'ours.yaml' },
    });
    expect(others).toEqual([]);
  });

  it("a team's rule beside the shipped ones is held against them", () => {
    const team = folder('more', {
      'ours.yaml': [{ id: 'ours/unknown', reason: 'suspend', when: { says: 'User unknown in our table' } }],
    });
    const book = loadRuleBook([shipped, team]);
    const matches = matchRules(book, subjectSaying(book, '550 User unknown in our table'));
    expect(matches.map(({ rule }) => rule.id)).toEqual(['ours/unknown', 'common/unknown']);
  });

  it('the replaced rule is gone with its phrases', () => {
    const team = folder('gone', { 'ours.yaml': [{ id: 'common/unknown', when: { says: 'Kein Postfach' } }] });
    const book = loadRuleBook([shipped, team]);
    expect(matchRules(book, subjectSaying(book, '550 User unknown'))).toEqual([]);
  });
});

describe('a book that cannot be made', () => {
  it('one id twice in one folder names both files', () => {
    const twice = folder('twice', {
      'a.yaml': [{ id: 'common/unknown' }],
      'b.yaml': [{ id: 'common/full' }, { id: 'common/unknown' }],
    });
    expect(() => loadRuleBook([twice])).toThrow(RuleError);
    expect(() => loadRuleBook([twice])).toThrow(/^b\.yaml:\d+: common\/unknown stands in a\.yaml too\. Rename one$/);
  });

  it('a folder that is not there', () => {
    expect(() => loadRuleBook([shipped, join(root, 'nowhere')])).toThrow(/nowhere: .*ENOENT.*Name a folder of rules/);
  });

  it('a file with a mistake names the file', () => {
    const broken = folder('broken', { 'local/x.yaml': [] });
    expect(() => loadRuleBook([broken])).toThrow(/^local\/x\.yaml/);
  });
});
