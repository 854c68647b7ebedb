import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import type { Condition, Family, Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { parseRuleFile, type ReadRuleFile } from './rule-file.ts';

/** All rules, ready to be matched. */
export type RuleBook = {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** Every literal phrase of every rule and every family's marks. */
  readonly phrases: PhraseIndex;
  readonly families: readonly Family[];
  /** The alternatives that a found phrase makes worth looking at. */
  readonly byPhrase: ReadonlyMap<string, readonly Alternative[]>;
  /** The alternatives without phrases, by the code they want (`5.7.26`, `x.7.x`, `55x`); under `''` where by none. */
  readonly byCode: ReadonlyMap<string, readonly Alternative[]>;
};

/** One way to recognise a rule. */
export type Alternative = { readonly rule: Rule; readonly when: Condition };

/**
 * Reads every `*.yaml` below the folders. A rule of a later folder replaces one of an earlier folder that has the
 * same id; twice in one folder is an error.
 *
 * @param read how a file is read; a cache may know it already
 * @throws RuleError where a file cannot be used
 */
export function loadRuleBook(folders: readonly string[], read?: ReadRuleFile): RuleBook {
  const byId = new Map<string, Rule>();
  for (const folder of folders) {
    const seen = new Map<string, Rule>();
    for (const file of ruleFiles(folder)) {
      for (const rule of parseRuleFile(file, readFileSync(join(folder, file), 'utf8'), read)) {
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
    byPhrase: fileUnder(alternatives, ({ says }) => says),
    byCode: fileUnder(alternatives, codesOf),
  };
}

function fileUnder(
  alternatives: readonly Alternative[],
  keysOf: (when: Condition) => readonly string[],
): ReadonlyMap<string, readonly Alternative[]> {
  const filed = new Map<string, Alternative[]>();
  for (const alternative of alternatives) {
    for (const key of keysOf(alternative.when)) {
      const beside = filed.get(key);
      if (beside) beside.push(alternative);
      else filed.set(key, [alternative]);
    }
  }
  return filed;
}

function codesOf({ says, status, reply }: Condition): readonly string[] {
  if (says.length > 0) return [];
  const codes = status.length > 0 ? status : reply;
  return codes.length > 0 ? codes : [''];
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
