import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Breach, checkRules } from '../core/rules/laws.ts';
import type { Rule } from '../core/rules/rule.ts';
import { makeRuleBook } from '../core/rules/rule-book.ts';
import { parseRuleFile } from '../core/rules/rule-file.ts';

/** What was found wrong, and how much was looked at. */
export type Checked = { readonly rules: number; readonly breaches: readonly Breach[] };

/**
 * Checks a folder of rules: every file that cannot be read, every law a rule breaks. A folder other than the shipped
 * one is held against the shipped book, as it would be used.
 */
export function checkFolder(folder: string, shipped: string): Checked {
  const own = readFolder(folder);
  const base = resolve(folder) === resolve(shipped) ? { rules: [], breaches: [] } : readFolder(shipped);
  const byId = new Map([...base.rules, ...own.rules].map((rule) => [rule.id, rule]));
  const theirs = new Set(own.rules);
  const twins = own.rules.filter((rule) => byId.get(rule.id) !== rule);
  const book = makeRuleBook([...byId.values()]);
  const breaches = [
    ...own.breaches,
    ...twins.map((rule) => ({
      where: placeOf(rule),
      law: `stands in ${byId.get(rule.id)?.family.file} too; rename one`,
    })),
    ...checkRules(book, (rule) => theirs.has(rule)),
  ];
  return { rules: own.rules.length, breaches };
}

function placeOf(rule: Rule): string {
  return `${rule.family.file}:${rule.line} ${rule.id}`;
}

/** Every rule of a folder that can be read, and which files cannot. */
export function readFolder(folder: string): { readonly rules: readonly Rule[]; readonly breaches: readonly Breach[] } {
  const rules: Rule[] = [];
  const breaches: Breach[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.yaml')) continue;
    try {
      rules.push(...parseRuleFile(file, readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      breaches.push({ where: join(folder, file), law: (error as Error).message });
    }
  }
  return { rules, breaches };
}
