import { join } from 'node:path';
import type { Terminal } from './adapters/cli/diagnose-command.ts';
import type { Config } from './config.ts';
import type { RuleBook } from './core/rules/rule-book.ts';
import type { TeamProfile } from './core/team-profile.ts';
import type { DeskPort } from './desk/desk.ts';
import { type IsolatedTriage, isolateTriage } from './isolation/isolate-triage.ts';
import { loadBook, ruleFolders, SHIPPED_RULES } from './open-book.ts';

/** What a command works with. */
export type Place = {
  readonly config: Config;
  readonly profile: TeamProfile;
  readonly book: () => RuleBook;
  readonly desk: DeskPort;
  readonly isolated: IsolatedTriage;
  readonly terminal: Terminal;
};

/** Runs with the arguments behind its name; answers with the exit status. */
export type Command = (args: readonly string[], place: Place) => Promise<number>;

/** The commands by name. Each one's code is loaded when it is called: no start waits for what it does not use. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['diagnose', diagnose],
  ['rules', rules],
  ['fuzz', fuzz],
  ['doctor', doctor],
]);

async function diagnose(args: readonly string[], { book, desk, terminal }: Place): Promise<number> {
  const { diagnoseCommand } = await import('./adapters/cli/diagnose-command.ts');
  book(); // a broken rule is told before anything is read
  return diagnoseCommand(args, desk, terminal);
}

/** In `rules test` each of the two books reads in a process of its own. */
async function rules(args: readonly string[], { config, profile, book, desk, terminal }: Place): Promise<number> {
  const [{ rulesCommand }, { findFiles }, { readBounded }] = await Promise.all([
    import('./workshop/rules-command.ts'),
    import('./adapters/cli/find-files.ts'),
    import('./adapters/cli/read-files.ts'),
  ]);
  const open = (other: RuleBook) => isolateTriage(() => ({ book: other, profile }), { size: 1 });
  const lab = { folders: ruleFolders(config), load: loadBook, open, find: findFiles };
  const { input, output, errors } = terminal;
  const read = (path: string) => readBounded(path, input);
  return rulesCommand(args, { shipped: SHIPPED_RULES, read, lab, book, triage: desk.triage, output, errors });
}

/** What is mutated. */
const MAILS = ['samples', join('test', 'mails')].map((folder) => join(import.meta.dirname, '..', folder));

async function fuzz(args: readonly string[], { profile, isolated, terminal }: Place): Promise<number> {
  const { fuzzCommand } = await import('./workshop/fuzz-command.ts');
  const { output, errors } = terminal;
  const now = () => Date.now();
  return fuzzCommand(args, { folders: MAILS, now, triage: isolated.triage, profile, output, errors });
}

async function doctor(_args: readonly string[], { config, terminal }: Place): Promise<number> {
  const [{ doctorCommand }, { examinationsOf }] = await Promise.all([
    import('./workshop/doctor/doctor-command.ts'),
    import('./examinations.ts'),
  ]);
  const language = config.language ?? config.terminalLanguage;
  return doctorCommand(examinationsOf(config, language), terminal.output, language);
}
