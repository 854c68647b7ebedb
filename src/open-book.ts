import { join } from 'node:path';
import type { Config } from './config.ts';
import { loadRuleBook, type RuleBook } from './core/rules/rule-book.ts';
import { openRuleCache } from './rule-cache.ts';

/** The rules this program ships. */
export const SHIPPED_RULES = join(import.meta.dirname, '..', 'rules');

/** Rules as validated at an earlier start. */
const RULE_CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'bounce-desk', 'rules.json');

/** The folders of rules in use: the shipped one, and the team's own. */
export function ruleFolders({ rulesDir }: Pick<Config, 'rulesDir'>): readonly string[] {
  return [SHIPPED_RULES, ...(rulesDir ? [rulesDir] : [])];
}

/** The book in use, read when it is first asked for. Throws RuleError where a rule is broken. */
export function openBook(config: Pick<Config, 'rulesDir'>): () => RuleBook {
  let loaded: RuleBook | undefined;
  return () => {
    loaded ??= loadBook(ruleFolders(config));
    return loaded;
  };
}

/** Reads the rules of folders as one book. Throws RuleError where one is broken. */
export function loadBook(folders: readonly string[]): RuleBook {
  const cache = openRuleCache(RULE_CACHE);
  const book = loadRuleBook(folders, cache.read);
  cache.save();
  return book;
}
