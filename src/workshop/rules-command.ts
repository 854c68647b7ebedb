import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { RuleBook } from '../core/rules/rule-book.ts';
import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';
import { checkFolder } from './check-rules.ts';
import { explain } from './explain.ts';

/** What the commands on rules work with. */
export type Workshop = {
  readonly shipped: string;
  /** Loaded only where a command needs it: `check` must work on a book that does not load. */
  readonly book: () => RuleBook;
  readonly triage: (file: InputFile) => Promise<readonly MailTriage[]>;
  readonly output: Writable;
  readonly errors: Writable;
};

const USAGE = `Usage: npm run rules -- check FOLDER     says what is wrong with the rules in a folder
       npm run rules -- explain FILE     shows which rules matched a mail, which won, and why`;

/** `rules check` and `rules explain`. Exit status: 0 fine, 1 breaches or unreadable, 2 wrong use. */
export async function rulesCommand(args: readonly string[], workshop: Workshop): Promise<number> {
  const [command, path] = args;
  if (path === undefined || (command !== 'check' && command !== 'explain')) {
    workshop.errors.write(`${USAGE}\n`);
    return 2;
  }
  try {
    return command === 'check' ? check(path, workshop) : await explainFile(path, workshop);
  } catch (error) {
    workshop.errors.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function check(folder: string, { shipped, output }: Workshop): number {
  const { rules, breaches } = checkFolder(folder, shipped);
  for (const { where, law } of breaches) output.write(`${where}: ${law}\n`);
  output.write(`${rules} rules, ${breaches.length === 0 ? 'nothing wrong' : `${breaches.length} things to mend`}\n`);
  return breaches.length === 0 ? 0 : 1;
}

async function explainFile(path: string, { triage, book, output }: Workshop): Promise<number> {
  for (const mail of await triage({ name: path, bytes: await readFile(path) }))
    output.write(`${explain(mail, book())}\n\n`);
  return 0;
}
