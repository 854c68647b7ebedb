import { statSync } from 'node:fs';
import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { diagnoseCommand } from './adapters/cli/diagnose-command.ts';
import { findFiles } from './adapters/cli/find-files.ts';
import { usage } from './adapters/cli/usage.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { RuleBook } from './core/rules/rule-book.ts';
import { RuleError } from './core/rules/rule-error.ts';
import type { TeamProfile } from './core/team-profile.ts';
import { type DeskPort, openDesk } from './desk/desk.ts';
import { isolateTriage } from './isolation/isolate-triage.ts';
import { loadBook, openBook, ruleFolders, SHIPPED_RULES } from './open-book.ts';
import { adaptersOf, examinationsOf } from './platforms.ts';
import { serve } from './serve.ts';
import { readTeamFile } from './team-file.ts';
import { doctorCommand } from './workshop/doctor/doctor-command.ts';
import { fuzzCommand } from './workshop/fuzz-command.ts';
import { rulesCommand, type Workshop } from './workshop/rules-command.ts';

/** What the fuzz command mutates, and its clock. */
const FUZZ_PLACE = {
  folders: ['samples', join('test', 'mails')].map((folder) => join(import.meta.dirname, '..', folder)),
  now: () => Date.now(),
};

/** The command line's own process is wall enough for one file, and starts sooner. */
function isOneSmallFile(args: readonly string[]): boolean {
  const [path, ...others] = args.filter((arg) => !arg.startsWith('-'));
  const found = path !== undefined && others.length === 0 ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return found?.isFile() === true && found.size < 1024 ** 2;
}

/** Runs the command the arguments name; answers with the exit status. */
async function run(args: readonly string[], config: Config): Promise<number> {
  const [command, ...rest] = args;
  const { stdin: input, stdout: output, stderr: errors } = process;
  const profile = readTeamFile(config.teamFile, config.teamFileNamed);
  const book = openBook(config);
  const knowledge = () => ({ book: book(), profile });
  const isolated = isolateTriage(knowledge);
  const wall = command === 'diagnose' && isOneSmallFile(rest) ? undefined : isolated.triage;
  const desk = openDesk(knowledge, profile, config.language, wall);
  const language = config.language ?? config.terminalLanguage;
  switch (command) {
    case 'diagnose':
      book();
      return diagnoseCommand(rest, desk, { input, output, errors, language: config.terminalLanguage });
    case 'rules':
      return rulesCommand(rest, { ...ruleBench(config, profile), book, triage: desk.triage, output, errors });
    case 'fuzz':
      return fuzzCommand(rest, { ...FUZZ_PLACE, triage: isolated.triage, profile, output, errors });
    case 'doctor':
      return doctorCommand(examinationsOf(config, language), output, language);
    case undefined:
      book(); // a broken rule is told at the start, and the first mail need not wait
      return serveUntilStopped(config, profile, desk).finally(isolated.close);
    default:
      errors.write(`${usage(language)}\n`);
      return 2;
  }
}

function serveUntilStopped(config: Config, profile: TeamProfile, desk: DeskPort): Promise<number> {
  const log = (line: string) => void process.stdout.write(`${line}\n`);
  return serve({ adapters: adaptersOf(config, profile), desk, log, stopAsked: stopSignal() }).finally(endSoon);
}

/** Under npm one wish to stop may arrive as several SIGTERMs (see start.js). A second Ctrl+C ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

/** What an SDK has not closed two seconds after the end (a socket's last handshake) does not keep the program. */
function endSoon(): void {
  setTimeout(() => process.exit(), 2_000).unref();
}

/** What the commands on rules work on; in `rules test` each of the two books reads in a process of its own. */
function ruleBench(config: Config, profile: TeamProfile): Pick<Workshop, 'shipped' | 'lab'> {
  const open = (book: RuleBook) => isolateTriage(() => ({ book, profile }), { size: 1 });
  return { shipped: SHIPPED_RULES, lab: { folders: ruleFolders(config), load: loadBook, open, find: findFiles } };
}

// A reader that has seen enough (`| head`) closes the pipe: no fault, and nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  loadDotenv({ quiet: true });
  process.exitCode = await run(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof RuleError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
