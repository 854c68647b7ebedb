import type { Writable } from 'node:stream';
import type { Language } from '../../core/team-profile.ts';
import type { Finding } from './finding.ts';

/** One platform that can be looked at. */
export type Examination = { readonly platform: string; readonly examine: () => Promise<readonly Finding[]> };

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'Neither Slack nor Discord is set up: fill in SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN, in .env (see README.md).',
  ja: 'SlackもDiscordも設定されていません。.env に SLACK_BOT_TOKEN と SLACK_APP_TOKEN、または DISCORD_TOKEN を書いてください(README.ja.md を参照)。',
};

/** Looks at every platform that is set up, and prints what works and what to repair. Exit status 0: all well, 1: not. */
export async function doctorCommand(
  examinations: readonly Examination[],
  output: Writable,
  language: Language,
): Promise<number> {
  if (examinations.length === 0) output.write(`${NOTHING[language]}\n`);
  let problems = examinations.length === 0 ? 1 : 0;
  for (const { platform, examine } of examinations) {
    output.write(`${platform}\n`);
    for (const { kind, sentence } of await examine()) {
      output.write(`  ${kind === 'ok' ? '✓' : '✕'} ${sentence}\n`);
      if (kind === 'problem') problems++;
    }
  }
  return problems === 0 ? 0 : 1;
}
