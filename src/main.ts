import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import type { StartAdapter } from './adapters/adapter.ts';
import { diagnoseCommand } from './adapters/cli/diagnose-command.ts';
import { usage } from './adapters/cli/usage.ts';
import { startDiscord } from './adapters/discord/start-discord.ts';
import { slackCaller } from './adapters/slack/slack-caller.ts';
import { slackAdapter } from './adapters/slack/start-slack.ts';
import { startWeb } from './adapters/web/start-web.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { loadRuleBook, type RuleBook } from './core/rules/rule-book.ts';
import { RuleError } from './core/rules/rule-error.ts';
import type { Language, TeamProfile } from './core/team-profile.ts';
import { openDesk } from './desk/desk.ts';
import { serve } from './serve.ts';
import { readTeamFile } from './team-file.ts';
import { examineDiscord } from './workshop/doctor/discord.ts';
import { discordCaller } from './workshop/doctor/discord-caller.ts';
import { doctorCommand, type Examination } from './workshop/doctor/doctor-command.ts';
import { examineSlack } from './workshop/doctor/slack.ts';
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
  const language = config.language ?? config.terminalLanguage;
  switch (command) {
    case 'diagnose':
      book();
      return diagnoseCommand(rest, desk, { input, output, errors, language: config.terminalLanguage });
    case 'rules':
      return rulesCommand(rest, { shipped: SHIPPED_RULES, book, triage: desk.triage, output, errors });
    case 'doctor':
      return doctorCommand(examinations(config, language), output, language);
    case undefined:
      book(); // a broken rule is told at the start, and the first mail need not wait
      return serve({
        adapters: adaptersOf(config, profile),
        desk,
        log: (line) => output.write(`${line}\n`),
        stopAsked: stopSignal(),
      });
    default:
      errors.write(`${usage(language)}\n`);
      return 2;
  }
}

/** Slack and Discord where they are set up; the local desk where neither is, or where it is asked for. */
function adaptersOf({ slack, discord, web }: Config, { channelLanguages }: TeamProfile): readonly StartAdapter[] {
  const chats = [
    ...(slack ? [slackAdapter(slack, channelLanguages)] : []),
    ...(discord ? [startDiscord(discord)] : []),
  ];
  return web && (web.beside || chats.length === 0) ? [...chats, startWeb(web)] : chats;
}

/** What `doctor` can look at. */
function examinations({ slack, discord }: Config, language: Language): readonly Examination[] {
  return [
    ...(slack ? [{ platform: 'Slack', examine: () => examineSlack(slack, slackCaller(slack), language) }] : []),
    ...(discord
      ? [
          {
            platform: 'Discord',
            examine: () => examineDiscord(discord.channels, discordCaller(discord.token, discord.apiUrl), language),
          },
        ]
      : []),
  ];
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
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
