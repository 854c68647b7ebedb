import type { DiscordDoctorSentences, DiscordPermission } from '../discord-doctor-sentences.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** As Discord's settings call them in English. */
const PERMISSIONS: Readonly<Record<DiscordPermission, string>> = {
  VIEW_CHANNEL: 'View Channel',
  SEND_MESSAGES: 'Send Messages',
  ATTACH_FILES: 'Attach Files',
  READ_MESSAGE_HISTORY: 'Read Message History',
  CREATE_PUBLIC_THREADS: 'Create Public Threads',
  SEND_MESSAGES_IN_THREADS: 'Send Messages in Threads',
};

/** What the doctor says about Discord, in English. */
export const discordDoctor: DiscordDoctorSentences = {
  unreachable: 'Discord cannot be reached. Check the network, and DISCORD_API_URL where it is set.',
  tokenRefused: `Discord does not accept DISCORD_TOKEN. Copy a new one: ${PORTAL}, your application, Bot, Reset Token.`,
  answers: (status) => `Discord answers with HTTP status ${status}. Look at https://discordstatus.com and try again.`,
  tokenWorks: (name) => `The token works; the bot is ${name}.`,
  intentOn: 'The Message Content Intent is switched on.',
  intentOff: `The Message Content Intent is switched off, so the bot cannot start. Switch it on: ${PORTAL}, your application, Bot, Privileged Gateway Intents.`,
  invite: (link) => `To add the bot to a server, open ${link}`,
  noServer: (link) => `The bot is in no server yet. Open ${link} and choose one.`,
  noChannels: 'DISCORD_CHANNELS is not set: the bot answers mentions, direct messages and /bounce only.',
  channelNotSeen: (name) =>
    `No channel "${name}" (DISCORD_CHANNELS) can be seen. Check its name, and let the bot view it.`,
  channelWell: (channel, server) => `#${channel} in ${server}: the bot may do all it needs.`,
  channelLacks: (channel, server, permissions) =>
    `#${channel} in ${server}: the bot lacks ${permissions.map((one) => PERMISSIONS[one]).join(', ')}. Grant them: Edit Channel, Permissions.`,
};
