import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import type { DeskPort } from './adapters/adapter.ts';
import { diagnoseCommand } from './adapters/cli/diagnose-command.ts';
import { welcome } from './adapters/cli/welcome.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { loadRuleBook } from './core/rules/rule-book.ts';
import { RuleError } from './core/rules/rule-error.ts';
import { triageFile } from './core/triage.ts';
import { readTeamFile } from './team-file.ts';
import { rulesCommand } from './workshop/rules-command.ts';

/** The rules this program ships. */
const SHIPPED_RULES = join(import.meta.dirname, '..', 'rules');

/** Runs the command the arguments name; answers with the exit status. */
async function run(args: readonly string[], config: Config): Promise<number> {
  const [command, ...rest] = args;
  const { stdin: input, stdout: output, stderr: errors } = process;
  switch (command) {
    case 'diagnose':
      return diagnoseCommand(rest, makeDesk(config), { input, output, errors, language: config.terminalLanguage });
    case 'rules': {
      const { book, triage } = lazyDesk(config);
      return rulesCommand(rest, { shipped: SHIPPED_RULES, book, triage, output, errors });
    }
    default:
      output.write(`${welcome(config.language ?? config.terminalLanguage)}\n`);
      return command === undefined ? 0 : 2;
  }
}

function makeDesk(config: Config): DeskPort {
  const { triage, profile } = lazyDesk(config);
  return { triage, profile, language: config.language ?? profile.language };
}

function lazyDesk(config: Config) {
  const profile = readTeamFile(config.teamFile, config.teamFileNamed);
  let loaded: ReturnType<typeof loadRuleBook> | undefined;
  const book = () => {
    loaded ??= loadRuleBook([SHIPPED_RULES, ...(config.rulesDir ? [config.rulesDir] : [])]);
    return loaded;
  };
  const triage: DeskPort['triage'] = (file) => triageFile(file, { book: book(), profile });
  return { profile, book, triage };
}

try {
  loadDotenv({ quiet: true });
  process.exitCode = await run(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof RuleError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
