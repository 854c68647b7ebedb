import type { Writable } from 'node:stream';
import type { RuleBook } from '../../core/rules/rule-book.ts';
import type { MailTriage } from '../../core/triage.ts';
import type { InputFile } from '../../core/unpack/unpack.ts';
import { type Change, compareAnswers } from './compare-answers.ts';
import { LAB_USAGE, type LabOptions, readLabOptions } from './lab-options.ts';
import { type Compared, labReport } from './lab-report.ts';
import { type LoadBook, loadTwoBooks, type TwoBooks } from './two-books.ts';

/** Reads mails by the rules of one book, behind a wall of its own. */
export type BookReader = {
  readonly triage: (file: InputFile) => Promise<readonly MailTriage[]>;
  readonly close: () => void;
};

/** What the rule lab works with. */
export type Lab = {
  /** The folders of the book in use, the shipped one first. */
  readonly folders: readonly string[];
  readonly load: LoadBook;
  readonly open: (book: RuleBook) => BookReader;
  /** Every file at or below the paths, or why one could not be followed. */
  readonly find: (paths: readonly string[]) => Promise<readonly { readonly path: string; readonly problem?: string }[]>;
  /** Reads a file, and no more of it than is too much. */
  readonly read: (path: string) => Promise<InputFile>;
  readonly output: Writable;
  readonly errors: Writable;
};

/**
 * `rules test`: shows which answers over a folder of mails a changed folder of rules would change.
 *
 * @returns the exit status, as diff(1) has it: 0 no answer changes, 1 some do, 2 nothing could be compared
 */
export async function labCommand(args: readonly string[], lab: Lab): Promise<number> {
  const options = readLabOptions(args);
  if (typeof options === 'string') return refuse([options, '', LAB_USAGE], lab);
  try {
    const books = loadTwoBooks(options, lab.folders, lab.load);
    if (!('before' in books)) return refuse(books, lab);
    const compared = await compare(await filesOf(options, lab), books, lab);
    lab.output.write(`${labReport(compared, options)}\n`);
    return compared.changes.length > 0 ? 1 : 0;
  } catch (error) {
    return refuse([(error as Error).message], lab);
  }
}

function refuse(lines: readonly string[], { errors }: Lab): number {
  errors.write(`${lines.join('\n')}\n`);
  return 2;
}

async function filesOf({ mails }: LabOptions, { find }: Lab): Promise<readonly string[]> {
  const found = await find(mails);
  const lost = found.find(({ problem }) => problem !== undefined);
  if (lost) throw new Error(`${lost.path}: ${lost.problem}`);
  if (found.length === 0) throw new Error(`${mails.join(', ')}: no mail is in there`);
  return found.map(({ path }) => path);
}

async function compare(files: readonly string[], books: TwoBooks, { open, read }: Lab): Promise<Compared> {
  const readers = [open(books.before), open(books.after)] as const;
  const changes: Change[] = [];
  let mails = 0;
  let unreadable = 0;
  try {
    for (const path of files) {
      const file = await read(path);
      const [before, after] = await Promise.all([readers[0].triage(file), readers[1].triage(file)]);
      changes.push(...compareAnswers(before, after));
      mails += after.length;
      unreadable += after.filter(({ kind }) => kind === 'unreadable').length;
    }
  } finally {
    for (const { close } of readers) close();
  }
  return { mails, unreadable, changes };
}
