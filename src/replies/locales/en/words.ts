import type { Words } from '../words.ts';

/** English vocabulary. */
export const words: Words = {
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  andMore: (first, more) => `${first} and ${more} ${more === 1 ? 'other' : 'others'}`,
  labelled: (label, value) => `${label}: ${value}`,
  detailed: (text, detail) => `${text} (${detail})`,
  acting: (who, sentence) => `[${who}] ${sentence}`,
  saidBy: (host, when) => [host, when].filter((part) => part !== undefined).join(', '),
  quoted: (text) => `"${text}"`,
  closed: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  kinds: {
    failure: 'final failure notice',
    delay: 'delay notice',
    'auto-reply': 'automatic reply',
    feedback: 'spam complaint (feedback report)',
    delivered: 'delivery confirmation',
    other: 'not a bounce',
    unreadable: 'could not be read',
  },
  outcomes: {
    failed: 'Not delivered',
    waiting: 'Delayed, not lost',
    arrived: 'Arrived',
    information: 'For your information',
    warning: 'Careful',
  },
  reasons: {
    userunknown: 'The recipient address does not exist',
    hostunknown: 'The domain of the address (the part after @) cannot be found',
    hasmoved: 'The recipient has moved to another address',
    mailboxfull: "The recipient's mailbox is full",
    suspend: "The recipient's mailbox is suspended or closed",
    filtered: "A filter in the recipient's settings refused the mail",
    rejected: 'The sender address was refused',
    blocked: 'The sending server was blocked',
    badreputation: 'The sending server has a bad reputation with the receiving side',
    requireptr: "The sending server's IP address has no valid host name (reverse DNS)",
    authfailure: 'It could not be proved that the mail is really from its sender (SPF, DKIM, DMARC)',
    ratelimited: 'Too many mails were sent within a short time',
    exceedlimit: 'A limit of the mail system was exceeded',
    mesgtoobig: 'The mail is too big',
    spamdetected: 'The mail was taken for spam',
    virusdetected: 'The mail was taken for dangerous (virus or forbidden attachment)',
    contenterror: 'The content or form of the mail was refused',
    notcompliantrfc: 'The mail breaks a rule of mail format',
    policyviolation: 'A rule of the mail system forbids this mail',
    securityerror: 'A security check failed',
    failedstarttls: 'An encrypted connection could not be made',
    norelaying: 'The server does not accept mail for this address (relay denied)',
    networkerror: 'The connection between the servers failed',
    expired: 'The mail could not be handed over in time',
    systemerror: 'The mail system has a fault',
    systemfull: 'The mail system has no disk space left',
    mailererror: 'A program that should have taken the mail failed',
    notaccept: 'This server or domain accepts no mail',
    syntaxerror: 'The servers did not understand each other (command error)',
    suppressed: 'The sending service no longer sends to this address (suppression list)',
    vacation: 'An automatic reply: the mail arrived',
    feedback: 'The recipient marked the mail as spam',
    delivered: 'The mail was delivered',
    onhold: 'The cause is not in the text',
  },
  permanences: {
    permanent: 'permanent: fails again unchanged',
    transient: 'temporary: may succeed later',
    unknown: 'not stated',
  },
  confidences: {
    high: 'Sure: the mail itself says so.',
    medium: 'Likely, but not proved. Check the first step before you tell others.',
    low: 'Only the most likely direction. Please confirm it before anybody changes anything.',
  },
  bases: {
    provider: "the words are proved to be this provider's own",
    sentence: 'the words are used by many mail servers in this sense',
    code: 'only the code is known, not the words behind it',
    none: 'nothing in the text is known to the desk',
  },
  evidence: {
    ip: 'IP address',
    url: 'Link in the notice',
    'vendor-code': "Provider's code",
    blocklist: 'Block list',
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    'auth-domain': 'Authenticated domain',
    size: 'Size of the mail',
    limit: 'Limit',
    'queue-id': 'Queue id',
    'retry-until': 'Retried until',
    date: 'Date',
    host: 'Host',
    address: 'Address',
  },
  commands: {
    CONN: 'right when connecting',
    EHLO: 'when the sending server introduced itself (EHLO)',
    STARTTLS: 'when encryption was to begin (STARTTLS)',
    AUTH: 'at login (AUTH)',
    MAIL: 'when the sender was given (MAIL FROM)',
    RCPT: 'when the recipient address was given (RCPT TO)',
    DATA: 'when the text of the mail was sent (DATA)',
  },
  placeholders: {
    recipient: "the recipient's address",
    'recipient-domain': "the recipient's domain",
    sender: "the sender's address",
    'sender-domain': "the sender's domain",
    'auth-domain': 'the domain named in the reply',
    ip: "the sending server's IP address",
    'refusing-host': 'the server that refused',
    'reporting-host': 'the server that wrote the notice',
    'host-owner': 'the company that runs the refusing server',
    size: 'its size',
    limit: 'the allowed size',
    list: 'the block list',
    url: 'the link in the reply',
    code: "the provider's error code",
    status: 'the status code',
    'queue-id': 'the queue id',
    'retry-until': 'the deadline of the sending server',
    date: 'the date of the mail',
  },
  suspicions: {
    backscatter:
      'Somebody else probably forged this sender address: the returned mail does not seem to be yours. Nothing has to be repaired for this one mail; do not answer it. If many arrive, tell your mail administrator.',
    hijack:
      'Somebody may be sending with your account. Before anything else, have its password changed and tell your mail administrator.',
    forwarded: 'An automatic forwarding is involved: the address that failed may not be the one the sender typed.',
  },
  unreadable: (why) => {
    switch (why.why) {
      case 'empty':
        return 'There is nothing in it: the file or text is empty.';
      case 'picture':
        return 'It is a picture, and the desk reads text only.';
      case 'unsupported':
        return `The desk cannot read this kind of file (${why.type}).`;
      case 'too-big':
        return `It is too big: ${megabytes(why.bytes)} MB, where ${megabytes(why.limit)} MB can be read.`;
      case 'broken':
        return 'The file is damaged or not what its name says, so it could not be opened.';
      default:
        return why satisfies never;
    }
  },
};

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
