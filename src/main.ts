import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { diagnoseCommand } from './adapters/cli/diagnose-command.ts';
import { welcome } from './adapters/cli/welcome.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { loadRuleBook, type RuleBook } from './core/rules/rule-book.ts';
import { RuleError } from './core/rules/rule-error.ts';
import { openDesk } from './desk/desk.ts';
import { readTeamFile } from './team-file.ts';
import { rulesCommand } from './workshop/rules-command.ts';

/** The rules this program ships. */
const SHIPPED_RULES = join(import.meta.dirname, '..', 'rules');

/** Runs the command the arguments name; answers with the exit status. */
async function run(args: readonly string[], config: Config): Promise<number> {
  const [command, ...rest] = args;
  const { stdin: input, stdout: output, stderr: errors } = process;
  const profile = readTeamFile(config.teamFile, config.teamFileNamed);
  const book = ruleBook(config);
  const desk = openDesk(() => ({ book: book(), profile }), profile, config.language);
  switch (command) {
    case 'diagnose':
      book();
      return diagnoseCommand(rest, desk, { input, output, errors, language: config.terminalLanguage });
    case 'rules':
      return rulesCommand(rest, { shipped: SHIPPED_RULES, book, triage: desk.triage, output, errors });
    default:
      output.write(`${welcome(config.language ?? config.terminalLanguage)}\n`);
      return command === undefined ? 0 : 2;
  }
}

/** The shipped rules and the team's own, read on the first mail. */
function ruleBook({ rulesDir }: Config): () => RuleBook {
  let loaded: RuleBook | undefined;
  return () => {
    loaded ??= loadRuleBook([SHIPPED_RULES, ...(rulesDir ? [rulesDir] : [])]);
    return loaded;
  };
}

try {
  loadDotenv({ quiet: true });
  process.exitCode = await run(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof RuleError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
