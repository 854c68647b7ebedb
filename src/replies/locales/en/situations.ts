import type { SituationTexts } from '../situation-texts.ts';
import { behindForwarding, forwarded, freemailFrom } from './moved-party.ts';

/** What people are told in English where no rule speaks. */
export const situations: SituationTexts = {
  delay: {
    title: 'The mail is late',
    why: 'The sending server could not hand the mail over yet. That is common: the other server is busy, unreachable for a while, or checks unknown senders by letting them wait.',
    steps: [
      { who: 'helpdesk', do: 'Wait, and tell the sender not to send it again: the server goes on trying by itself.' },
      { who: 'helpdesk', do: 'If it is urgent, reach the recipient by phone or chat in the meantime.' },
      {
        who: 'helpdesk',
        do: 'If a second notice says that delivery failed, bring that one here. If none comes, the mail was very likely delivered.',
      },
    ],
    not: ['Do not send the mail again while it is being tried: it may arrive two or three times.'],
  },
  'auto-reply': {
    title: 'An automatic reply: the mail arrived',
    why: "The recipient's mailbox answered by itself, for instance because the person is away. The mail was delivered.",
    steps: [
      { who: 'helpdesk', do: 'Tell the sender that the mail arrived and nothing is broken.' },
      { who: 'sender', do: 'If it is urgent, write to the stand-in named in the reply, or call.' },
    ],
    not: ['Do not send the mail again.', 'Do not take the address off your lists.'],
  },
  feedback: {
    title: 'The recipient marked the mail as spam (feedback report)',
    why: "The mail arrived, and the recipient pressed the spam button. The recipient's provider passes that on so that you stop writing to this person. Many such reports lead to blocks.",
    steps: [
      {
        who: 'helpdesk',
        do: 'Take {recipient} off the mailing this report is about, and pass the report on to whoever runs the mailing.',
      },
      {
        who: 'sender-admin',
        do: 'Check that recipients had asked for the mailing, and that unsubscribing takes one click.',
      },
    ],
    not: ['Do not write to the person to ask why.'],
  },
  delivered: {
    title: 'A confirmation: the mail was delivered',
    why: 'This is no error. The receiving server confirms that it took the mail over.',
    steps: [
      { who: 'helpdesk', do: 'Nothing has to be done. Tell the sender that the receiving server took the mail.' },
      {
        who: 'recipient',
        do: 'If you cannot find the mail, please look in the spam folder, in your filters, and where your mail is forwarded to.',
      },
    ],
    not: [],
  },
  phishing: {
    title: 'This looks like a fake error mail that wants a password',
    why: 'It dresses up as an error notice but lacks what a real one has, and it wants somebody to click or log in.',
    steps: [
      { who: 'helpdesk', do: 'Click nothing in it, warn whoever received it, and delete it.' },
      {
        who: 'helpdesk',
        do: 'If somebody has entered a password, have it changed at once and tell your mail administrator.',
      },
      { who: 'sender-admin', do: 'Block the sender and the link, and check for logins from strangers.' },
    ],
    not: ['Do not open its links or attachments, not even to look.', 'Do not reply to it.'],
  },
  'challenge-response': {
    title: 'The recipient asks unknown senders to confirm themselves first',
    why: 'The mail is held back until the sender answers this request. It is not an error, but the mail has not been read either.',
    steps: [
      {
        who: 'helpdesk',
        do: 'Ask the sender whether they wrote to this person. Only if they did, should they confirm as the mail asks.',
      },
      { who: 'sender', do: 'Confirm once, or ask the recipient by phone to allow your address.' },
    ],
    not: ['Do not confirm a mail that nobody of you sent: the sender address was forged then.'],
  },
  'read-receipt': {
    title: 'A read receipt: the mail arrived',
    why: 'The mail program of the recipient reports that the mail was displayed or deleted. It is no error.',
    steps: [{ who: 'helpdesk', do: 'Nothing has to be done. Tell the sender that the mail arrived.' }],
    not: [],
  },
  symptom: {
    title: 'There is trouble with mail, but no returned mail to read yet',
    why: 'The cause stands in the returned mail itself. Without it anything would be a guess.',
    steps: [
      {
        who: 'helpdesk',
        do: 'Get the returned mail from the person who told you and paste it here, or drop it as a file.',
      },
    ],
    not: ['Do not change any settings before the returned mail was read.'],
  },
  'unknown-incomplete': {
    title: 'The cause cannot be told from this part of the notice',
    why: 'The decisive words are missing here: they usually stand below the polite sentences, after "said:", "Diagnostic-Code:" or "The response was:". The desk does not guess.',
    steps: [
      {
        who: 'helpdesk',
        do: 'Send the whole returned mail: best as a file (.eml or .msg), or all of its text down to the end.',
      },
    ],
    not: ['Do not send the mail again or delete the address before the cause is known.'],
  },
  'unknown-complete': {
    title: 'The desk does not know these words yet',
    why: 'The notice is complete, but no known cause fits its words. The desk does not guess: below is what the notice states.',
    steps: [
      {
        who: 'helpdesk',
        do: 'Ask those who run {refusing-host} what the quoted line means. The letter to the postmaster has all they need.',
      },
    ],
    not: ['Do not delete the address or change settings on suspicion.'],
  },
  forwarded,
  behindForwarding,
  freemailFrom,
  retriesEnded: {
    why: 'The sending server tried again and again until its time was up, and then returned the mail.',
    step: {
      who: 'helpdesk',
      do: 'Tell the sender that this mail will not be tried again. Pass the next step on; once it is done, the sender sends the mail again.',
    },
  },
  forbidsResending: (sentence) =>
    /^Do not (?:re-?send|send (?:again|it|the (?:same )?mail|the mail a second time)\b)/.test(sentence),
  passOn: 'Pass the next step on to the one named there, and wait for their answer.',
};
