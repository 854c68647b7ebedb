import type { WebSentences } from '../web-sentences.ts';

/** What the local desk says in English. */
export const web: WebSentences = {
  tagline: 'Reads a returned mail and says what happened, who has to act, and what to do next.',
  languageLabel: 'Language',
  form: {
    heading: 'Which mail came back?',
    text: 'Text of the returned mail',
    hint: 'Paste all of it, down to the technical lines at the end. Or describe what you were told.',
    files: 'Choose files',
    fileKinds: '.eml, .msg, .mbox, .zip or .txt, several at a time; or drop them anywhere on this page',
    drop: 'Drop the mails here',
    submit: 'Diagnose',
    shortcut: 'Ctrl + Enter',
    privacy: 'Mails are read by the desk itself, are sent to nobody, and are not kept on disk.',
    api: 'For other programs: POST /api/diagnose',
  },
  samples: {
    heading: 'No bounce at hand? Try a sample:',
    names: {
      'gmail-unauthenticated.eml': 'Gmail refuses mail without SPF and DKIM',
      'docomo-unknown-user.txt': 'docomo: no such address',
      'mailbox-full-delay.eml': 'Mailbox full, still being tried',
      'outlook-blocked-shared-host.eml': 'Outlook blocks a shared server',
      'exchange-notice-forwarded.txt': 'An Exchange notice, forwarded',
      'sakura-foreign-ip.txt': 'Your own server refuses Gmail',
      'several-recipients.eml': 'Three recipients, three causes',
      'symptom.txt': 'Only a story, no bounce',
    },
  },
  thread: {
    list: 'Answers, the newest first',
    posted: 'You',
    files: (count, first) => (count === 1 ? first : `${first} and ${count - 1} more ${count === 2 ? 'file' : 'files'}`),
    ready: 'The answer is ready.',
    whole: 'Back to the table',
    first: 'Back to the first answer',
    mail: (number, source) => `Mail ${number}: ${source}`,
    more: (count) => `and ${count} more`,
  },
  mail: {
    pasted: 'The mail as you pasted it',
    fromFile: 'The text of the mail',
    marked: 'The decisive words are marked.',
    notFound: 'The decisive words do not stand in this text letter for letter, so nothing is marked.',
    leftOut: (characters) => `[${characters} characters left out]`,
  },
  copy: { done: 'Copied', failed: 'Select the text and copy it' },
  letter: { about: 'About recipient', gone: 'This letter could not be written. Please diagnose the mail again.' },
  looksWrong: {
    hint: 'Copy this to a mail to the colleague who knows your mail best, and attach the returned mail.',
    subject: (headline) => `Please check: ${headline}`,
    opening: 'Bounce Desk answered a returned mail as follows, and it looks wrong to me. Could you have a look?',
    restsOn: 'The answer rests on:',
    words: 'The decisive words:',
    closing: 'The returned mail is attached.',
  },
  summary: {
    outcome: 'Outcome',
    cause: 'Cause',
    who: 'Who has to act',
    recipients: 'Recipients',
    mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
    download: 'Download as CSV',
    wholeAddresses: 'With whole addresses (otherwise masked: h***@example.com)',
  },
  faults: {
    empty: 'Please paste the text of the returned mail or add a file.',
    tooBig: (megabytes) =>
      `That is more than ${megabytes} MB at once. Please send fewer files, or paste the text of the returned mail.`,
    refused:
      'The desk refused this request. Please open the page anew at the address that the program named at its start.',
    unreachable: 'The desk does not answer. Is the program still running? Your text is still here: try again.',
    notFound: 'There is nothing at this address.',
  },
  token: {
    heading: 'Who is there?',
    label: 'Token',
    hint: 'The DESK_TOKEN that whoever runs the desk has set.',
    submit: 'Open the desk',
    wrong: 'That is not the token. Please check it and try again.',
  },
};
