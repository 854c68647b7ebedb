import type { LetterSentences, LetterSubject } from '../letter-sentences.ts';

/** The sentences of the letters in English. */
export const letters: LetterSentences = {
  hints: {
    customer: 'Send it another way than to the address that failed: another address, a contact form, a chat.',
    host: "To your hosting company's or sending service's support.",
    recipient: 'By phone, chat or another address: the failed address does not work.',
    postmaster:
      'From an address that is not affected (for instance a free-mail account), or this mail may be refused as well.',
    'customer-theirs': 'As an answer to the customer.',
    'host-theirs': 'For the customer, who can pass it on to their own provider.',
    'recipient-theirs': 'To your colleague who owns the mailbox.',
    'postmaster-theirs': 'To your own mail administrator.',
  },
  greetings: {
    customer: 'Dear customer,',
    host: 'Dear support team,',
    recipient: 'Hello,',
    postmaster: 'Dear postmaster,',
  },
  closing: 'Kind regards,',
  unsigned: '(your name)',
  masked: '[another address]',
  bullet: '- ',
  heading: (text) => `${text}:`,
  customer: {
    subjects: { failed: 'Our mail to you could not be delivered', delayed: 'Our mail to you is delayed' },
    subjectsTheirs: { failed: 'Your mail to us could not be delivered', delayed: 'Your mail to us is delayed' },
    opening: (subject, delayed) =>
      `we sent a mail${details(subject, '')}. ${delayed ? 'It has not reached you yet.' : 'Unfortunately it came back to us undelivered.'}`,
    openingTheirs: (subject, delayed) =>
      `thank you for writing to us. Your mail${details(subject, ',')} ${delayed ? 'is still on its way to us.' : 'unfortunately did not reach us.'}`,
    weAct: 'The cause has to be removed on our side. We are seeing to it; there is nothing you need to do.',
    weActTheirs:
      'The cause has to be removed on our side. We are seeing to it and will let you know; please send your mail again then.',
    addressFine: 'Your address is not the problem.',
    checkAddress: 'Could you check the address above, letter by letter, and tell us which one is right?',
    checkAddressTheirs:
      'Could you compare the address above, letter by letter, with the one we gave you, and send your mail again to the right one?',
    checkSpelling: (meant) => `Is the spelling right, or should it perhaps be ${meant.join(' or ')}?`,
    wait: 'The mail servers keep trying by themselves. There is nothing you need to do.',
    waitTheirs: 'The mail servers keep trying by themselves. Please do not send it again, or it may reach us twice.',
    lookingInto: 'We are finding out why and will let you know.',
    pleaseAct: 'The cause can only be removed on your side. We would be grateful if you could see to the following:',
    otherWay: 'If you would like to have the mail at another address, please tell us which.',
    otherWayTheirs: 'If it is urgent, please call us.',
  },
  recipient: {
    subject: 'A mail to you could not be delivered',
    subjectTheirs: "A customer's mail to you could not be delivered",
    greetingTheirs: 'Hello,',
    opening: (subject, delayed) => `a mail from us${details(subject, ',')} ${outcome(delayed)}`,
    openingTheirs: (subject, delayed) => `a customer's mail${details(subject, ',')} ${outcome(delayed)}`,
    checkAddress: 'Is this address still right? If not, please tell me the current one.',
    pleaseTell: 'Please let me know another address or another way by which you can be reached.',
    whenDone: 'Please tell me when this is done, so that the mail can be sent again.',
  },
  host: {
    subject: (ip) => `Mail sent through your service is refused${ip ? ` (IP ${ip})` : ''}`,
    opening:
      'mail sent through your service is being refused. As far as the answer below shows, the cause has to be removed on your side.',
    openingHelp: 'mail sent through your service is being refused. To remove the cause we need your help.',
    request:
      'Please look into the refusal below and tell us what you will do and what, if anything, is for us to change.',
    report: 'Please let us know when it is done, so that the mail can be sent again.',
  },
  postmaster: {
    subject: (recipient) => (recipient ? `Mail to ${recipient} is refused` : 'Mail is refused by your server'),
    opening: (recipient, host) =>
      `a wanted mail${recipient ? ` to ${recipient}` : ''} was refused by your side${host ? ` (${host})` : ''}.`,
    openingNotHandedOver: (recipient) =>
      `a wanted mail${recipient ? ` to ${recipient}` : ''} could not be handed over to your servers.`,
    request: 'Could you look into it, and tell us whether it is to be changed on your side or on ours?',
    offer: 'The data above should be enough to find it in your logs; we will gladly send more.',
  },
  headings: {
    happened: 'What happened',
    request: 'What we would like to ask of you',
    passOn: 'Please pass this on to whoever runs your mail or domain',
    next: 'What happens next',
    details: 'Details',
    reply: "The mail server's answer",
  },
  sendingIp: 'Sending IP address',
};

function details({ recipient, date, mailSubject }: LetterSubject, end: string): string {
  const to = recipient ? ` to ${recipient}` : '';
  const on = date ? ` on ${date}` : '';
  return `${to}${on}${mailSubject ? `, with the subject "${mailSubject}"${end}` : ''}`;
}

function outcome(delayed: boolean): string {
  return delayed ? 'has not been delivered yet.' : 'could not be delivered.';
}
