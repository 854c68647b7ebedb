import type { DiscordSentences } from '../discord-sentences.ts';

/** What the desk says in Discord only, in English. */
export const discord: DiscordSentences = {
  command: {
    description: 'Explains a returned mail: what happened, who has to act, what to do next. Only you see the answer.',
    text: { name: 'text', description: 'The text of the returned mail' },
    file: { name: 'file', description: 'The returned mail as a file: .eml, .msg, .mbox, .zip, .txt' },
    language: { name: 'language', description: 'The language of the answer' },
  },
  languages: { ja: '日本語', en: 'English' },
  answeredThere: (link) => `The answer is here: ${link}`,
  shared: 'Shared in the channel.',
  unknownButton: 'This button is from an earlier version of the bot. Please post the returned mail again.',
  asked: 'Asked in the thread.',
  tooLate: (who) =>
    `${who}, your answer took longer than Discord allows, and it is for you alone: it was not posted here. Please ask again, or allow direct messages from members of this server.`,
};
