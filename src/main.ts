import { statSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import { usage } from './adapters/cli/usage.ts';
import { COMMANDS } from './commands.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { RuleError } from './core/rules/rule-error.ts';
import { type DeskPort, openDesk } from './desk/desk.ts';
import { isolateTriage } from './isolation/isolate-triage.ts';
import { openBook } from './open-book.ts';
import { adaptersOf } from './platforms.ts';
import { serve } from './serve.ts';
import { readTeamFile } from './team-file.ts';

/** The command line's own process is wall enough for one file, and starts sooner. */
function isOneSmallFile(args: readonly string[]): boolean {
  const [path, ...others] = args.filter((arg) => !arg.startsWith('-'));
  const found = path !== undefined && others.length === 0 ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return found?.isFile() === true && found.size < 1024 ** 2;
}

/** Runs the command the arguments name, or the desk where they name none; answers with the exit status. */
async function run([name, ...args]: readonly string[], config: Config): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process;
  const profile = readTeamFile(config.teamFile, config.teamFileNamed);
  const book = openBook(config);
  const knowledge = () => ({ book: book(), profile });
  const isolated = isolateTriage(knowledge);
  const wall = name === 'diagnose' && isOneSmallFile(args) ? undefined : isolated.triage;
  const desk = openDesk(knowledge, profile, config.language, wall);
  if (name === undefined) {
    book(); // a broken rule is told at the start, and the first mail need not wait
    return serveUntilStopped(config, desk).finally(isolated.close);
  }
  const command = COMMANDS.get(name);
  const terminal = { input, output, errors, language: config.terminalLanguage };
  if (command) return command(args, { config, profile, book, desk, isolated, terminal });
  errors.write(`${usage(config.language ?? config.terminalLanguage)}\n`);
  return 2;
}

function serveUntilStopped(config: Config, desk: DeskPort): Promise<number> {
  const log = (line: string) => void process.stdout.write(`${line}\n`);
  return serve({ adapters: adaptersOf(config), desk, log, stopAsked: stopSignal() }).finally(endSoon);
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
