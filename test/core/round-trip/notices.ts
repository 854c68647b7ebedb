import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';

/** A notice as its server's text part shows it, and what the mail around it says. */
export type SentNotice = { readonly from: string; readonly subject: string; readonly text: string };

const MAIL = 'mail.shop.example.jp';

const POSTFIX = {
  from: `MAILER-DAEMON@${MAIL} (Mail Delivery System)`,
  subject: 'Undelivered Mail Returned to Sender',
} as const;

/** Notices as they usually come with a report; here the text must do. */
export const NOTICES: Readonly<Record<string, SentNotice>> = {
  'Postfix, unknown user': {
    ...POSTFIX,
    text: `This is the mail system at host ${MAIL}.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <taro@example.com>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)`,
  },
  'Postfix, two recipients': {
    ...POSTFIX,
    text: `This is the mail system at host ${MAIL}.

<hanako@example.net>: host mx.example.net[192.0.2.26] said: 552 5.2.2
    <hanako@example.net>: Mailbox full (in reply to RCPT TO command)

<jiro@example.invalid>: Host or domain name not found. Name service error for
    name=example.invalid type=A: Host not found`,
  },
  'Postfix, delay': {
    from: POSTFIX.from,
    subject: 'Delayed Mail (still being retried)',
    text: `This is the mail system at host ${MAIL}.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<taro@example.com>: connect to mx.example.com[192.0.2.25]:25: Connection timed
    out`,
  },
  'Postfix, unauthenticated at Gmail': {
    ...POSTFIX,
    text: `This is the mail system at host ${MAIL}.

<taro.customer@gmail.com>: host gmail-smtp-in.l.google.com[192.0.2.27] said:
    550-5.7.26 This mail has been blocked because the sender is
    unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with
    either SPF or DKIM. 550-5.7.26  Authentication results: 550-5.7.26  DKIM =
    did not pass 550-5.7.26  SPF [shop.example.jp] with ip: [192.0.2.10] = did
    not pass 550 5.7.26 - gsmtp (in reply to end of DATA command)`,
  },
  'qmail, full mailbox': {
    from: `MAILER-DAEMON@${MAIL}`,
    subject: 'failure notice',
    text: `Hi. This is the qmail-send program at ${MAIL}.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<taro@example.com>:
192.0.2.25 failed after I sent the message.
Remote host said: 552 5.2.2 Mailbox full`,
  },
  'sendmail, relaying denied': {
    from: `Mail Delivery Subsystem <MAILER-DAEMON@${MAIL}>`,
    subject: 'Returned mail: see transcript for details',
    text: `The original message was received at Mon, 16 Nov 2026 10:00:00 +0900
from pc12.shop.example.jp [192.0.2.44]

   ----- The following addresses had permanent fatal errors -----
<taro@example.com>
    (reason: 550 5.7.1 <taro@example.com>... Relaying denied)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<taro@example.com>
<<< 550 5.7.1 <taro@example.com>... Relaying denied
550 5.1.1 <taro@example.com>... User unknown`,
  },
  'Exim, listed address': {
    from: `Mail Delivery System <Mailer-Daemon@${MAIL}>`,
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  taro@example.com
    host mx.example.com [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<taro@example.com>:
    554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org`,
  },
  'a host in Japan, docomo': {
    from: POSTFIX.from,
    subject: 'メールを配信できませんでした',
    text: `次の宛先にメールを配信できませんでした。宛先をご確認ください。

<hanako@docomo.ne.jp>: host mfsmax.docomo.ne.jp[192.0.2.28] said: 550 Unknown
    user hanako@docomo.ne.jp (in reply to RCPT TO command)`,
  },
};

const MAILS = join(import.meta.dirname, '..', '..', 'mails');

/** What stands in the test mails that are no reports: one more for each program whose notices are read. */
export async function noticesOfTestMails(): Promise<Readonly<Record<string, SentNotice>>> {
  const files = readdirSync(MAILS)
    .map((name) => join(MAILS, name, 'mail.eml'))
    .filter((file) => existsSync(file));
  const unpacked = await Promise.all(files.map((file) => unpackFile({ name: file, bytes: readFileSync(file) })));
  return Object.fromEntries(
    unpacked.flatMap(([first]) => {
      if (first?.kind !== 'notice' || first.notice.carriedBy !== 'mail' || first.notice.reports.length > 0) return [];
      const { headers, subject, text, source } = first.notice;
      return [[basename(dirname(source)), { from: headers.get('from') ?? '', subject, text: text.trim() }]];
    }),
  );
}

/** Whom the notices went to. */
export const SENDER = 'order@shop.example.jp';

/** People who passed them on; none of them may ever be a recipient that failed. */
export const PEOPLE = [
  'yamada@helpdesk.example.jp',
  'hanako.sato@customer.example',
  'support@helpdesk.example.jp',
] as const;
