import { describe, expect, it } from 'vitest';
import { NO_PROFILE, type TeamProfile } from '../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../src/core/triage.ts';
import { compose } from '../src/replies/compose.ts';
import { en } from '../src/replies/locales/en.ts';
import { ja } from '../src/replies/locales/ja.ts';
import { plainText } from '../src/replies/plain-text.ts';
import { SHIPPED } from './shipped-book.ts';

// The ten ways in which helpdesks most often read a bounce wrongly, and what the desk says instead.

const REFUSER = '192.0.2.8';

/** A notice as Postfix writes it: who refused whom, with which words, at which stage. */
function refused(recipient: string, host: string, reply: string, stage = 'RCPT TO command'): string {
  return `<${recipient}>: host ${host}[${REFUSER}] said: ${reply} (in reply to ${stage})\n`;
}

async function triage(text: string, profile: TeamProfile = NO_PROFILE): Promise<MailTriage> {
  const name = text.startsWith('From: ') ? 'mail.eml' : 'paste.txt';
  const [mail] = await triageFile({ name, bytes: new TextEncoder().encode(text) }, { book: SHIPPED, profile });
  if (!mail) throw new Error('no mail was found');
  return mail;
}

async function diagnosisOf(text: string) {
  const [diagnosis] = (await triage(text)).diagnoses;
  if (!diagnosis) throw new Error('no diagnosis was made');
  return diagnosis;
}

/** What the helpdesk reads. */
async function answerTo(text: string, locale: typeof en | typeof ja = en, profile = NO_PROFILE): Promise<string> {
  return plainText(compose(await triage(text, profile), locale, profile), locale);
}

describe('1. a carrier\'s "User unknown" is no proof that the address is gone: its filters answer so too', () => {
  it.each([
    ['docomo', refused('taro@docomo.ne.jp', 'mfsmax.docomo.ne.jp', '550 Unknown user taro@docomo.ne.jp')],
    ['au', refused('hanako@ezweb.ne.jp', 'lsean.ezweb.ne.jp', '550 5.1.1 <hanako@ezweb.ne.jp>... User unknown')],
  ])('%s', async (_, notice) => {
    expect(await diagnosisOf(notice)).toMatchObject({ party: 'recipient', hardBounce: false });
    expect(await answerTo(notice)).toContain('Keep the address');
    expect(await answerTo(notice, ja)).toContain('アドレスは削除しないでください');
  });
});

describe('2. "rejected by the relay" is a refusal of one\'s own outgoing server, not of the recipient', () => {
  const notice = `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: info@shop.example.jp
Subject: Delivery Status Notification (Failure)

Delivery to the following recipient failed permanently:

     hanako@example.com

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the relay shop.sakura.ne.jp by shop.sakura.ne.jp. [${REFUSER}].

The error that the other server returned was:
550 5.7.1 <info@shop.example.jp>... Command rejected
`;

  it('sends the helpdesk to the sending side', async () => {
    expect(await diagnosisOf(notice)).toMatchObject({ party: 'sender-admin', hardBounce: false });
    expect((await diagnosisOf(notice)).because.map(({ kind }) => kind)).toContain('refused-by-own-side');
  });
});

describe('3. a 5.7.1 is not always a block list', () => {
  it.each([
    ['norelaying', 'recipient-admin', '550 5.7.1 Relaying denied'],
    ['contenterror', 'sender', '550 5.7.1 Message rejected due to content restrictions'],
    ['authfailure', 'dns-manager', '550 5.7.1 Email rejected per DMARC policy for shop.example.jp'],
    ['blocked', 'sender-host', '550 5.7.1 Service unavailable; client [203.0.113.5] blocked using zen.spamhaus.org'],
  ])('%s of the %s: %s', async (reason, party, reply) => {
    expect(await diagnosisOf(refused('sales@example.com', 'mx.example.com', reply))).toMatchObject({ reason, party });
  });

  it('nor is one with no words at all, which is told with low confidence', async () => {
    const bare = await diagnosisOf(refused('sales@example.com', 'mx.example.com', '550 5.7.1 refused'));
    expect(bare).toMatchObject({ confidence: 'low', hardBounce: false });
    expect(['blocked', 'badreputation']).not.toContain(bare.reason);
  });
});

describe('4. S3150 and SC-001 are about the sending server, never about the address', () => {
  const HOST = 'outlook-com.olc.protection.outlook.com';
  it.each([
    "550 5.7.1 Unfortunately, messages from [203.0.113.5] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
    "550 SC-001 (SNT004-MC1F10) Unfortunately, messages from 203.0.113.5 weren't sent.",
  ])('%s', async (reply) => {
    const notice = refused('taro@outlook.jp', HOST, reply, 'MAIL FROM command');
    expect(await diagnosisOf(notice)).toMatchObject({ reason: 'blocked', party: 'sender-host', hardBounce: false });
    expect(await answerTo(notice)).toContain('Keep the address');
  });
});

describe('5. "contact the administrator of gmail.com" is not for anybody to follow', () => {
  const notice = refused(
    'sales@example.com',
    'mx.example.com',
    "550-5.7.26 Unauthenticated email from gmail.com is not accepted due to 550-5.7.26 domain's DMARC policy. Please contact the administrator of 550 5.7.26 gmail.com domain if this was a legitimate mail.",
    'end of DATA command',
  );

  it('the sender has to stop sending a Gmail address through another service', async () => {
    const diagnosis = await diagnosisOf(notice);
    expect(diagnosis).toMatchObject({ reason: 'authfailure', party: 'sender', hardBounce: false });
    expect([diagnosis.party, ...diagnosis.alsoInvolved]).not.toContain('recipient-provider');
    expect(diagnosis.partyName).not.toBe('gmail.com');
    expect(await answerTo(notice)).toContain('Do not contact Google');
  });
});

describe('6. SPF is a matter of the envelope domain, not of the visible From', () => {
  const said =
    '550-5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [letters.example.net] with ip: [203.0.113.5] = did not pass';
  const notice = `From: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>
To: bounce@letters.example.net
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

${refused('taro@gmail.com', 'gmail-smtp-in.l.google.com', said, 'end of DATA command')}
--b1
Content-Type: message/rfc822

Return-Path: <bounce@letters.example.net>
From: shop@shop.example.jp
To: taro@gmail.com
Subject: hello

hello
--b1--
`;

  it('names the domain whose DNS was looked up, and says that the two differ', async () => {
    const diagnosis = await diagnosisOf(notice);
    expect(diagnosis).toMatchObject({ reason: 'authfailure', party: 'dns-manager', partyName: 'letters.example.net' });
    expect(diagnosis.because).toContainEqual({
      kind: 'domains-not-aligned',
      from: 'shop.example.jp',
      envelope: 'letters.example.net',
    });
  });
});

describe('7. nobody can be delisted from a list that is closed', () => {
  it.each(['relays.ordb.org', 'dnsbl.sorbs.net'])('%s', async (list) => {
    const reply = `554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using ${list}`;
    const notice = refused('sales@example.com', 'mx.example.com', reply);
    const diagnosis = await diagnosisOf(notice);
    expect(diagnosis).toMatchObject({ reason: 'blocked', party: 'recipient-admin', hardBounce: false });
    expect(diagnosis.alsoInvolved).not.toContain('blocklist-operator');
    const pages = (diagnosis.rule?.texts?.en.steps ?? []).map(({ url }) => url ?? '');
    expect(pages.join(' ')).not.toMatch(/ordb|sorbs/);
  });
});

describe('8. 5.4.1 "Access denied" of Exchange Online says that nobody has the address, not that we are blocked', () => {
  const said =
    '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [TYCJPN01FT009.eop-JPN01.prod.protection.outlook.com]';
  const notice = refused('taro@shop.example.jp', 'shop-example-jp.mail.protection.outlook.com', said);

  it('is an address to check', async () => {
    expect(await diagnosisOf(notice)).toMatchObject({ reason: 'userunknown', party: 'sender' });
    expect((await diagnosisOf(notice)).alsoInvolved).toContain('recipient-admin');
  });
});

describe('9. what is still on its way is not sent again, and status=sent is not "arrived"', () => {
  const delay = `From: Mail Delivery Subsystem <MAILER-DAEMON@mail.shop.example.jp>
To: order@shop.example.jp
Subject: Warning: could not send message for past 4 hours

    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **

   ----- Transcript of session follows -----
<hanako@example.com>... Deferred: Connection timed out with mx.example.com.
Will keep trying until message is 5 days old
`;
  const sent =
    'Nov 26 09:00:01 mail postfix/smtp[1234]: 4F2A91C0: to=<taro@gmail.com>, relay=gmail-smtp-in.l.google.com[192.0.2.27]:25, delay=1.2, dsn=2.0.0, status=sent (250 2.0.0 OK 1764115201 x1si12345 - gsmtp)\n';

  it('a delay notice asks to wait', async () => {
    expect(await triage(delay)).toMatchObject({
      kind: 'delay',
      diagnoses: [{ party: 'nobody-wait', hardBounce: false }],
    });
    expect(await answerTo(delay)).toContain('Do not send the mail again, or it may arrive twice');
    expect(await answerTo(delay, ja)).toContain('送り直さないでください');
  });

  it('status=sent says only that the next server took it', async () => {
    expect((await triage(sent)).kind).toBe('delivered');
    const answer = await answerTo(sent);
    expect(answer).toContain('whether it reached the mailbox is not confirmed');
    expect(answer).not.toContain(en.path.allPassed);
  });
});

describe('10. backscatter, a stolen login and phishing are three things', () => {
  const profile = { ...NO_PROFILE, domains: ['shop.example.jp'], hosts: ['mail.shop.example.jp'] };
  const forged = `From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
To: info@shop.example.jp
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

<nobody@example.com>: 550 5.1.1 User unknown

--b1
Content-Type: message/rfc822

Received: from dsl-7.example.org (dsl-7.example.org [198.51.100.7]) by mx.example.com; Thu, 26 Nov 2026 09:00:00 +0900
From: info@shop.example.jp
To: nobody@example.com
Subject: cheap watches

buy
--b1--
`;
  const stolen = refused(
    'taro@example.com',
    'mail.shop.example.jp',
    '550 Outgoing mail from info@shop.example.jp has been suspended',
  );
  const phishing = `From: "Mail Delivery" <support@security-check.example.net>
To: info@shop.example.jp
Subject: Undeliverable: 5 messages pending

Your mailbox storage is full and 5 incoming messages are pending.
Verify your account password here to release them: https://login.example.net/verify
`;

  it('a bounce of a mail that never left our servers', async () => {
    expect(await triage(forged, profile)).toMatchObject({ kind: 'failure', suspected: ['backscatter'] });
    expect(await answerTo(forged, en, profile)).toContain(en.words.suspicions.backscatter);
  });

  it('a login that is used by somebody else', async () => {
    const mail = await triage(stolen);
    expect(mail).toMatchObject({ suspected: ['hijack'], diagnoses: [{ party: 'sender-admin', hardBounce: false }] });
  });

  it('a forged notice that wants a password', async () => {
    expect(await triage(phishing)).toMatchObject({ kind: 'other', about: 'phishing', suspected: [] });
    expect((await triage(phishing)).diagnoses.every(({ hardBounce }) => !hardBounce)).toBe(true);
  });
});

describe('several causes in one text', () => {
  it('the decisive one first, the others named beside it', async () => {
    const notice = refused(
      'taro@example.com',
      'mx.example.com',
      '552 5.2.2 The recipient is over quota. 550 5.7.1 Service unavailable; client [203.0.113.5] blocked using zen.spamhaus.org',
    );
    const { diagnoses } = await triage(notice);
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]).toMatchObject({ reason: 'blocked', alsoFound: [{ reason: 'mailboxfull' }] });
    for (const locale of [en, ja]) {
      const answer = await answerTo(notice, locale);
      expect(answer).toContain(locale.headings.alsoFound);
      expect(answer).toContain(diagnoses[0]?.alsoFound[0]?.texts?.[locale.language].title ?? 'no text');
    }
  });
});
