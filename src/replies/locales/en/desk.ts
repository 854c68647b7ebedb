import type { DeskSentences } from '../desk-sentences.ts';

/** What the desk says as somebody in a chat, in English. */
export const desk: DeskSentences = {
  missing: (file) => {
    switch (file.why) {
      case 'too-big':
        return `${file.name} is too big to be fetched (the limit is ${megabytes(file.limit)} MB). Please paste the text of the returned mail instead.`;
      case 'too-many':
        return `${file.name} was left out: at most ${file.limit} files are read at a time. Please post the rest separately.`;
      case 'not-permitted':
        return `${file.name} could not be opened: the bot lacks the permission "${file.permission}". Please tell whoever runs the bot, and paste the text meanwhile.`;
      case 'gone':
        return `${file.name} is no longer there. Please post it again.`;
      case 'unreachable':
        return `${file.name} could not be fetched just now. Please try again in a few minutes, or paste the text.`;
      default:
        return file satisfies never;
    }
  },
  working: 'Reading …',
  progress: (done, total, mails) => (total > 1 ? `Reading: ${done} of ${total}` : `Reading: ${mails} mails so far`),
  fault: 'Sorry, something went wrong on our side. Nothing is lost: please try again, or tell whoever runs the bot.',
  forgotten: 'The bot has been restarted since and no longer has this answer. Please run /bounce again.',
  postGone: 'The post this answer belongs to can no longer be read. Please paste the returned mail again.',
  shared: (who) => `Shared by ${who}`,
  looksWrong: (who, whom, restsOn) =>
    [
      `${who} thinks this answer looks wrong.${whom === undefined ? '' : ` ${whom}, could you have a look?`}`,
      'The answer rests on:',
      ...restsOn.map((piece) => `- ${piece}`),
    ].join('\n'),
  csvName: 'returned-mails.csv',
  help: [
    'Post a returned mail in this channel, as text or as a file (.eml, .msg, .mbox, .zip, .txt): the answer comes in its thread.',
    'In a thread, mention the bot, or use "Diagnose this bounce" in the menu of a message.',
    '/bounce followed by the text answers only you; /bounce alone opens a form.',
  ],
  form: {
    title: 'Diagnose a bounce',
    text: 'Text of the returned mail',
    textHint: 'Paste all of it, down to the technical lines at the end.',
    files: 'Or the mail as a file',
    language: 'Language of the answer',
    anyLanguage: 'As I speak',
    submit: 'Diagnose',
    cancel: 'Cancel',
    empty: 'Please paste the text of the returned mail or add a file.',
  },
  diagnoseThis: 'Diagnose this bounce',
};

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
