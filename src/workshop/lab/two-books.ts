import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RuleBook } from '../../core/rules/rule-book.ts';
import { RuleError } from '../../core/rules/rule-error.ts';
import { readFolder } from '../check-rules.ts';
import type { LabOptions } from './lab-options.ts';

/** Loads a book from folders, the later ones replacing rules of the earlier ones. */
export type LoadBook = (folders: readonly string[]) => RuleBook;

/** The book without the change and with it. */
export type TwoBooks = { readonly before: RuleBook; readonly after: RuleBook };

/**
 * Loads the book in use (or the named one) and the same with the folder under test: in its place where that is a
 * whole book, else on top of it. A folder in use that is itself under test is left out of the book before.
 *
 * @param inUse the folders of the book in use, the shipped one first
 * @returns the books, or what is wrong with the folder, in the words of `rules check`
 */
export function loadTwoBooks(
  { folder, before }: Pick<LabOptions, 'folder' | 'before'>,
  inUse: readonly string[],
  load: LoadBook,
): TwoBooks | readonly string[] {
  const { rules, breaches } = readFolder(folder);
  if (breaches.length > 0) return breaches.map(({ where, law }) => `${where}: ${law}`);
  if (rules.length === 0) throw new RuleError(folder, 'holds no rules', 'Name a folder with YAML files of rules');
  const [shipped = '', ...own] = inUse;
  if (before === undefined && resolve(folder) === resolve(shipped))
    throw new RuleError(folder, 'is the book in use', 'Name an earlier copy of it to compare with: --before FOLDER');
  const base = [before ?? shipped, ...own.filter((used) => resolve(used) !== resolve(folder))];
  const changed = isWholeBook(folder) ? [folder, ...base.slice(1)] : [...base, folder];
  return { before: load(base), after: load(changed) };
}

/** Only a whole book has the floor: what a code alone means. */
function isWholeBook(folder: string): boolean {
  return existsSync(join(folder, 'status.yaml'));
}
