import { discordSentencesOf } from '../locales/discord-sentences-of.ts';
import { localeOf } from '../locales/locale-of.ts';

/** The slash command. */
export const BOUNCE = 'bounce';

/** Numbers of Discord's API: kinds of commands, of options, of places. */
const CHAT_INPUT = 1;
const MESSAGE = 3;
const STRING = 3;
const ATTACHMENT = 11;
const EVERYWHERE = [0, 1];
const IN_SERVERS = [0];

const en = discordSentencesOf('en');
const ja = discordSentencesOf('ja');

/** The commands as Discord registers them. */
export function discordCommands() {
  return [
    {
      type: CHAT_INPUT,
      name: BOUNCE,
      description: en.command.description,
      description_localizations: { ja: ja.command.description },
      contexts: EVERYWHERE,
      integration_types: IN_SERVERS,
      options: [
        { type: STRING, ...option('text'), max_length: 6_000 },
        { type: ATTACHMENT, ...option('file') },
        {
          type: STRING,
          ...option('language'),
          choices: [
            { name: en.languages.ja, value: 'ja' },
            { name: en.languages.en, value: 'en' },
          ],
        },
      ],
    },
    {
      type: MESSAGE,
      name: localeOf('en').desk.diagnoseThis,
      name_localizations: { ja: localeOf('ja').desk.diagnoseThis },
      contexts: EVERYWHERE,
      integration_types: IN_SERVERS,
    },
  ] as const;
}

function option(name: 'text' | 'file' | 'language') {
  return {
    name: en.command[name].name,
    name_localizations: { ja: ja.command[name].name },
    description: en.command[name].description,
    description_localizations: { ja: ja.command[name].description },
  };
}
