import { describe, expect, it } from 'vitest';
import { readLogLines } from '../../../src/core/readers/log-lines.ts';
import { makeNotice } from '../make-notice.ts';

const read = (...lines: readonly string[]) => readLogLines(makeNotice({ text: lines.join('\n') }));

const POSTFIX =
  'Nov 23 10:00:00 mail postfix/smtp[123]: 4F2A91C0B2: to=<taro@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))';

/** How each server logs that taro was refused. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  Postfix: [POSTFIX],
  'Postfix, wrapped by a mail program': (POSTFIX.match(/.{1,70}(?: |$)/g) ?? []).map((line) => line.trim()),
  'Postfix with ISO times': [POSTFIX.replace('Nov 23 10:00:00', '2026-11-23T10:00:00.123456+09:00')],
  Exim: [
    '2026-11-23 10:00:00 1aBcDe-000001-Xx ** taro@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<taro@example.com>: 550 5.1.1 User unknown',
  ],
  sendmail: [
    'Nov 23 10:00:00 mail sendmail[99]: uAN1000012345678: to=<taro@example.com>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=30000, relay=mx.example.com. [192.0.2.25], dsn=5.1.1, stat=User unknown',
  ],
  qmail: [
    '@4000000065a1b2c3d4e5f60a starting delivery 7: msg 4711 to remote taro@example.com',
    '@4000000065a1b2c3d4e5f60b delivery 7: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_550_5.1.1_User_unknown/',
  ],
};

describe.each(Object.entries(REFUSED))('%s', (_, lines) => {
  it('names the recipient, what was done, and what the other side said', () => {
    const facts = read(...lines);
    expect(facts).toMatchObject([
      {
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        readBy: 'log-lines',
        remoteIp: '192.0.2.25',
      },
    ]);
    expect(facts[0]?.words).toMatch(/User unknown/);
  });
});

describe('what was done', () => {
  const line = (status: string, relay: string, said: string) =>
    `Nov 23 10:00:00 mail postfix/smtp[1]: 4F2A91C0B2: to=<taro@example.com>, relay=${relay}, delay=1, dsn=2.0.0, status=${status} (${said})`;

  it.each([
    ['sent', 'mx.example.com[192.0.2.25]:25', '250 2.0.0 Ok', 'relayed'],
    ['sent', 'local', 'delivered to mailbox', 'relayed'],
    ['sent', '127.0.0.1[127.0.0.1]:10024', '250 2.0.0 Ok: queued as 5A3B', 'relayed'],
    ['deferred', 'mx.example.com[192.0.2.25]:25', '450 4.2.1 busy', 'delayed'],
    ['expired', 'none', 'delivery temporarily suspended', 'failed'],
  ])('status=%s by %s: %s is %s', (status, relay, said, action) => {
    expect(read(line(status, relay, said))[0]?.action).toBe(action);
  });
});

it('a mail that a filter took is followed under its next queue id', () => {
  const facts = read(
    'Nov 23 10:00:00 mail postfix/smtp[1]: 4F2A91C0B2: to=<taro@example.com>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, dsn=2.0.0, status=sent (250 2.0.0 from MTA: 250 2.0.0 Ok: queued as 5A3B91C0B3)',
    POSTFIX.replace('4F2A91C0B2', '5A3B91C0B3'),
  );
  expect(facts).toMatchObject([{ action: 'failed', queueId: '5A3B91C0B3' }]);
});

it('the last word on a recipient counts', () => {
  const busy = POSTFIX.replace('status=bounced', 'status=deferred').replace('dsn=5.1.1', 'dsn=4.2.1');
  expect(read(busy, busy, POSTFIX)).toMatchObject([{ action: 'failed', status: '5.1.1' }]);
});

it('an alias is told from where it led', () => {
  const [facts] = read(
    POSTFIX.replace('to=<taro@example.com>, ', 'to=<taro@example.com>, orig_to=<info@example.co.jp>, '),
  );
  expect(facts).toMatchObject({ finalRecipient: 'taro@example.com', originalRecipient: 'info@example.co.jp' });
});

it('a server that refuses what is handed in is the one that says it', () => {
  const facts = read(
    'Nov 23 10:00:00 mail.shop.example.jp postfix/smtpd[9]: NOQUEUE: reject: RCPT from app[192.0.2.7]: 554 5.7.1 <taro@example.com>: Relay access denied; from=<order@shop.example.jp> to=<taro@example.com> proto=ESMTP',
  );
  expect(facts).toMatchObject([
    {
      finalRecipient: 'taro@example.com',
      action: 'failed',
      status: '5.7.1',
      replyCode: '554',
      command: 'RCPT',
      reportingMta: 'mail.shop.example.jp',
    },
  ]);
  expect(facts[0]?.remoteMta).toBeUndefined();
});

it.each([
  'This is the mail system. status=bounced, it says.',
  'お世話になっております。== 重要 == 明日の会議は10時からです',
])('talk is no log: %s', (text) => {
  expect(read(text)).toEqual([]);
});
