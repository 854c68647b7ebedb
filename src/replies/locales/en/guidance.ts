import type { GuidanceSentences, SummarySentences } from '../guidance-sentences.ts';

/** What the desk asks for, in English. */
export const guidance: GuidanceSentences = {
  symptomHeadline: 'To say what happened, the desk needs the returned mail itself',
  symptom: [
    'Please ask the person concerned for the mail that came back and paste it here, or drop it as a file.',
    'If nothing came back although the mail did not arrive, ask the recipient to look in the spam folder, and tell the desk the items below.',
  ],
  pictureHeadline: 'Thank you for the picture. The desk can read text only',
  picture: [
    'Could you paste the text of the mail, or drop the mail as a file? That way no letter of the error code gets lost.',
  ],
  unreadableHeadline: 'The desk could not read this',
  unreadable: ['Please paste the text of the mail, or save the mail anew and drop the file.'],
  nothingHeadline: 'The desk found no returned mail in this',
  nothing: [
    'If a mail came back, please paste it whole, or drop it as a file. The desk knows about returned mail only.',
  ],
  incompleteHeadline: 'To say more, the desk needs the whole returned mail',
  incomplete: ['Please send it as a file, or paste all of it including the technical lines at the end.'],
  lookFor: [
    'A mail from "MAILER-DAEMON", "Mail Delivery Subsystem" or "postmaster", shortly after the failed one (also in the spam folder)',
    'Subjects such as "Undelivered Mail Returned to Sender", "Delivery Status Notification", "Undeliverable: …", "failure notice"',
    'In it a line with a three-digit number, such as "550 5.1.1 …"',
  ],
  paste: [
    'The returned mail as a file (.eml or .msg): best of all, nothing gets lost',
    'Otherwise all of its text, down to the technical lines at the end',
    'If nothing came back: sender, recipient, date and time, and whether one or many recipients are affected',
  ],
  saving: [
    {
      client: 'Outlook',
      lines: [
        'New Outlook and Outlook on the web: open the mail, "…" (More actions) > Save as; you get an .eml file.',
        'Classic Outlook: open the mail, File > Save As, type "Outlook Message Format (.msg)"; .msg is fine.',
      ],
    },
    {
      client: 'Gmail',
      lines: [
        'Open the mail on a computer, "⋮" (More) beside the reply arrow > Download message; you get an .eml file.',
        'Or: "⋮" > Show original > Copy to clipboard, and paste it here.',
      ],
    },
    {
      client: 'Apple Mail',
      lines: [
        'Select the mail, File > Save As…, format "Raw Message Source".',
        'Or: drag the mail from the list to the desktop; you get an .eml file.',
      ],
    },
    {
      client: 'Thunderbird',
      lines: [
        'Select the mail, then Ctrl+S (⌘S on a Mac), and save it as .eml.',
        'Or: Ctrl+U (⌘U) shows the source; select all of it, copy it, and paste it here.',
      ],
    },
  ],
};

/** The words around a table of many mails, in English. */
export const summary: SummarySentences = {
  headline: (mails, causes) =>
    `${mails} ${mails === 1 ? 'mail' : 'mails'} read: ${causes} ${causes === 1 ? 'cause' : 'causes'}`,
  count: (recipients) => `${recipients} ${recipients === 1 ? 'recipient' : 'recipients'}`,
  unreadable: (mails) => `${mails} could not be read`,
};
