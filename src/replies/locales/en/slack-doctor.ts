import type { SlackDoctorSentences } from '../slack-doctor-sentences.ts';

/** What `npm run doctor` says about Slack, in English. */
export const slackDoctor: SlackDoctorSentences = {
  tokenWorks: (bot, team) => `Slack knows the bot token: @${bot} in ${team}.`,
  tokenRefused: (error) =>
    `Slack refuses SLACK_BOT_TOKEN (${error}). Open https://api.slack.com/apps, "OAuth & Permissions", install the app and copy the "Bot User OAuth Token" anew.`,
  noAnswer: 'Slack does not answer. Check the network, a proxy, and SLACK_API_URL if it is set.',
  scopesComplete: 'The app has all scopes it needs.',
  scopesMissing: (scopes) =>
    `The app lacks ${scopes.join(', ')}. Paste slack-manifest.yaml under "App Manifest" and install the app again.`,
  scopesOptional: (scopes) =>
    `Without ${scopes.join(', ')} the bot tells the language by the text, not by the asker's setting. That works too.`,
  socketWorks: 'Slack takes the app-level token: Socket Mode works.',
  socketRefused: (error) =>
    `Slack refuses SLACK_APP_TOKEN (${error}). Under "Basic Information", "App-Level Tokens", make one with the scope connections:write, and switch on "Socket Mode".`,
  http: (port) =>
    `HTTP mode on port ${port}: Slack has to reach https://<your address>/slack/events, entered under "Event Subscriptions", "Interactivity & Shortcuts" and the slash command.`,
  channelJoined: (name) => `The bot is in ${name}.`,
  channelNotJoined: (name, bot) => `The bot is not in ${name}. Type /invite @${bot} there.`,
  channelUnknown: (name, bot) =>
    `The channel ${name} of SLACK_CHANNELS was not found. Check the name; in a private channel type /invite @${bot} first.`,
  channelShared: (name) =>
    `${name} is shared with another company, so nothing is answered there. SLACK_SHARED_CHANNELS=yes allows it.`,
  anyChannels: (count) => `SLACK_CHANNELS is empty: the bot answers in all ${count} channels it was invited to.`,
  noChannels: (bot) => `The bot is in no channel yet. Type /invite @${bot} in the channel it is to answer in.`,
};
