import type { Config } from './config.ts';
import type { Language } from './core/team-profile.ts';
import { examineDiscord } from './workshop/doctor/discord.ts';
import type { Examination } from './workshop/doctor/doctor-command.ts';
import { examineSlack } from './workshop/doctor/slack.ts';

/** What `doctor` can look at: the platforms that are set up. */
export function examinationsOf({ slack, discord }: Config, language: Language): readonly Examination[] {
  return [
    ...(slack
      ? [
          {
            platform: 'Slack',
            examine: async () => {
              const { slackCaller } = await import('./adapters/slack/slack-caller.ts');
              return examineSlack(slack, slackCaller(slack), language);
            },
          },
        ]
      : []),
    ...(discord
      ? [
          {
            platform: 'Discord',
            examine: async () => {
              const { discordCaller } = await import('./workshop/doctor/discord-caller.ts');
              return examineDiscord(discord.channels, discordCaller(discord.token, discord.apiUrl), language);
            },
          },
        ]
      : []),
  ];
}
