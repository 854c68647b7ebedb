import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import type { Condition, Family, Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { parseRuleFile } from './rule-file.ts';

/** All rules, ready to be matched. */
export type RuleBook = {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** Every literal phrase of every rule and every family's marks. */
  readonly phrases: PhraseIndex;
  readonly families: readonly Family[];
  /** The alternatives that a found phrase makes worth looking at. */
  readonly byPhrase: ReadonlyMap<string, readonly Alternative[]>;
  /** The alternatives without phrases, looked at for every notice. */
  readonly others: readonly Alternative[];
};

/** One way to recognise a rule. */
export type Alternative = { readonly rule: Rule; readonly when: Condition };

/**
 * Reads every `*.yaml` below the folders. A rule of a later folder replaces one of an earlier folder that has the
 * same id; twice in one folder is an error.
 *
 * @throws RuleError where a file cannot be used
 */
export function loadRuleBook(folders: readonly string[]): RuleBook {
  const byId = new Map<string, Rule>();
  for (const folder of folders) {
    const seen = new Map<string, Rule>();
    for (const file of ruleFiles(folder)) {
      for (const rule of parseRuleFile(file, readFileSync(join(folder, file), 'utf8'))) {
        const twin = seen.get(rule.id);
        if (twin)
          throw new RuleError(`${file}:${rule.line}`, `${rule.id} stands in ${twin.family.file} too`, 'Rename one');
        seen.set(rule.id, rule);
        byId.set(rule.id, rule);
      }
    }
  }
  return makeRuleBook([...byId.values()]);
}

/** Makes a book of rules already read. */
export function makeRuleBook(rules: readonly Rule[]): RuleBook {
  const families = [...new Set(rules.map((rule) => rule.family))];
  const phrases = [
    ...families.flatMap((family) => family.marks),
    ...rules.flatMap((rule) => rule.when.flatMap((when) => [...when.says, ...when.alsoSays, ...when.unlessSays])),
  ];
  const alternatives = rules.flatMap((rule) => rule.when.map((when): Alternative => ({ rule, when })));
  return {
    rules,
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    phrases: indexPhrases(phrases),
    families,
    byPhrase: fileByPhrase(alternatives),
    others: alternatives.filter(({ when }) => when.says.length === 0),
  };
}

function fileByPhrase(alternatives: readonly Alternative[]): ReadonlyMap<string, readonly Alternative[]> {
  const filed = new Map<string, Alternative[]>();
  for (const alternative of alternatives) {
    for (const phrase of alternative.when.says) {
      const beside = filed.get(phrase);
      if (beside) beside.push(alternative);
      else filed.set(phrase, [alternative]);
    }
  }
  return filed;
}

function ruleFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch (cause) {
    throw new RuleError(folder, (cause as Error).message, 'Name a folder of rules that can be read');
  }
}
