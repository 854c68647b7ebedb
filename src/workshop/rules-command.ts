import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { loadRuleBook, type RuleBook } from '../core/rules/rule-book.ts';
import { LANGUAGES } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';
import { checkFolder } from './check-rules.ts';
import { explain } from './explain.ts';
import { type Lab, labCommand } from './lab/lab-command.ts';
import { INDEX_FILES, rulesIndex } from './rules-index.ts';

/** What the commands on rules work with. */
export type Workshop = {
  readonly shipped: string;
  /** Loaded only where a command needs it: `check` must work on a book that does not load. */
  readonly book: () => RuleBook;
  readonly triage: (file: InputFile) => Promise<readonly MailTriage[]>;
  /** Reads a file, and no more of it than is too much. */
  readonly read: (path: string) => Promise<InputFile>;
  readonly lab: Omit<Lab, 'read' | 'output' | 'errors'>;
  readonly output: Writable;
  readonly errors: Writable;
};

const USAGE = `Usage: npm run rules -- check FOLDER     says what is wrong with the rules in a folder
       npm run rules -- explain FILE     shows which rules matched a mail, which won, and why
       npm run rules -- test FOLDER --mails PATH…  shows which answers a folder of rules would change
       npm run rules -- index            writes the list of all shipped rules, ${Object.values(INDEX_FILES).join(' and ')}`;

/**
 * `rules check`, `rules explain`, `rules test` and `rules index`. Exit status: 0 fine, 1 breaches or unreadable, 2 wrong
 * use; `rules test` has its own.
 */
export async function rulesCommand(args: readonly string[], workshop: Workshop): Promise<number> {
  const [command, path] = args;
  if (command === 'test') return labCommand(args.slice(1), { ...workshop.lab, ...workshop });
  const run = commandOf(command, path, workshop);
  if (!run) {
    workshop.errors.write(`${USAGE}\n`);
    return 2;
  }
  try {
    return await run();
  } catch (error) {
    workshop.errors.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function commandOf(command: string | undefined, path: string | undefined, workshop: Workshop) {
  if (command === 'index') return () => writeIndex(workshop);
  if (path === undefined) return undefined;
  if (command === 'check') return () => check(path, workshop);
  return command === 'explain' ? () => explainFile(path, workshop) : undefined;
}

function check(folder: string, { shipped, output }: Workshop): number {
  const { rules, breaches } = checkFolder(folder, shipped);
  for (const { where, law } of breaches) output.write(`${where}: ${law}\n`);
  output.write(`${rules} rules, ${breaches.length === 0 ? 'nothing wrong' : `${breaches.length} things to mend`}\n`);
  return breaches.length === 0 ? 0 : 1;
}

async function explainFile(path: string, { triage, read, book, output }: Workshop): Promise<number> {
  for (const mail of await triage(await read(path))) output.write(`${explain(mail, book())}\n\n`);
  return 0;
}

/** The shipped rules only: a team's own folder is no part of the index. */
async function writeIndex({ shipped, output }: Workshop): Promise<number> {
  const book = loadRuleBook([shipped]);
  for (const language of LANGUAGES) {
    await writeFile(join(shipped, '..', INDEX_FILES[language]), rulesIndex(book, language));
    output.write(`${INDEX_FILES[language]}: ${book.rules.length} rules\n`);
  }
  return 0;
}
