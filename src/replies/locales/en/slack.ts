import type { SlackSentences } from '../slack-sentences.ts';

/** What only the Slack adapter says, in English. */
export const slack: SlackSentences = {
  moreCases: (count) => `${count === 1 ? 'One more cause' : `${count} more causes`} in short ("Details" has the rest):`,
  answerStands: 'The answer above still stands: nothing new was found in this.',
  csvFollows: 'All of them in one table (addresses masked).',
  table: { result: 'Result', cause: 'What happened', who: 'Who has to act', count: 'Mails' },
  moreRows: (count) => `and ${count} more, in the file below`,
  letterTitle: 'Letter',
  copySubject: 'Subject (to copy)',
  copyBody: 'Text (to copy)',
  letterRecipient: (recipient) => `About ${recipient}`,
  close: 'Close',
  firstAnswer: 'Back to the first answer',
  inviteFirst: (bot) =>
    `Only you see this answer: the bot is not in this channel. To have it answer here, type /invite @${bot}.`,
  notHere: 'The bot does not answer in channels shared with another company. Please ask in a channel of your own.',
  clickAgain: 'That took too long to open. Please click again.',
  japanese: '日本語',
  english: 'English',
};
