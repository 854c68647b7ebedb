import { describe, expect, it } from 'vitest';
import { unforward } from '../../../src/core/unpack/unforward.ts';

const BODY = "Your message wasn't delivered to taro@example.com because the address couldn't be found.";

/** The head each mail client puts over a forwarded notice. */
const CLIENTS: Readonly<Record<string, string>> = {
  Gmail: `---------- Forwarded message ---------
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: Mon, Nov 23, 2026 at 10:05 AM
Subject: Delivery Status Notification (Failure)
To: <order@shop.example.jp>
`,
  'Gmail, Japanese': `---------- Forwarded message ---------
差出人: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: 2026年11月23日(月) 10:05
Subject: Delivery Status Notification (Failure)
To: <order@shop.example.jp>
`,
  Outlook: `-----Original Message-----
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Sent: Monday, November 23, 2026 10:05 AM
To: order@shop.example.jp
Subject: Delivery Status Notification (Failure)
`,
  'Outlook, Japanese': `-----元のメッセージ-----
差出人: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
送信日時: 2026年11月23日 10:05
宛先: order@shop.example.jp
件名: Delivery Status Notification (Failure)
`,
  'Outlook on the web': `________________________________
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Sent: Monday, November 23, 2026 10:05:00 AM
To: order@shop.example.jp <order@shop.example.jp>
Subject: Delivery Status Notification (Failure)
`,
  'Apple Mail': `Begin forwarded message:

From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Subject: Delivery Status Notification (Failure)
Date: November 23, 2026 at 10:05:00 JST
To: order@shop.example.jp
`,
  'Apple Mail, Japanese': `転送されたメッセージ:

差出人: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
件名: Delivery Status Notification (Failure)
日付: 2026年11月23日 10:05:00 JST
宛先: order@shop.example.jp
`,
  Thunderbird: `-------- Forwarded Message --------
Subject: \tDelivery Status Notification (Failure)
Date: \tMon, 23 Nov 2026 10:05:00 +0900
From: \tMail Delivery Subsystem <mailer-daemon@googlemail.com>
To: \torder@shop.example.jp
`,
  'Thunderbird, Japanese': `-------- 転送メッセージ --------
件名: \tDelivery Status Notification (Failure)
日付: \tMon, 23 Nov 2026 10:05:00 +0900
差出人: \tMail Delivery Subsystem <mailer-daemon@googlemail.com>
宛先: \torder@shop.example.jp
`,
  'a web mail with bold labels': `*From:* Mail Delivery Subsystem <mailer-daemon@googlemail.com>
*Sent:* Monday, November 23, 2026 10:05 AM
*To:* order@shop.example.jp
*Subject:* Delivery Status Notification (Failure)
`,
  German: `-----Ursprüngliche Nachricht-----
Von: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Gesendet: Montag, 23. November 2026 10:05
An: order@shop.example.jp
Betreff: Delivery Status Notification (Failure)
`,
};

describe.each(Object.entries(CLIENTS))('%s', (_, head) => {
  const found = unforward(`お客様に届きませんでした。山田 yamada@shop.example.jp\n\n${head}\n${BODY}`);

  it('is taken off, with what was written above it', () => {
    expect(found?.text.trim()).toBe(BODY);
    expect(found?.above).toContain('お客様に届きませんでした');
  });

  it('tells from whom, to whom, about what and when', () => {
    expect(found?.head.from).toContain('mailer-daemon@googlemail.com');
    expect(found?.head.to).toContain('order@shop.example.jp');
    expect(found?.head.subject).toBe('Delivery Status Notification (Failure)');
    expect(found?.head.date).toContain('2026');
  });
});

it('of two heads the notice counts, not the talk about it', () => {
  const talk = 'From: Yamada <yamada@shop.example.jp>\nSent: Monday\nTo: help@shop.example.jp\nSubject: please look\n';
  const found = unforward(`${talk}\nit came back\n\n${CLIENTS['Outlook']}\n${BODY}`);
  expect(found?.head.from).toContain('mailer-daemon');
  expect(found?.text.trim()).toBe(BODY);
});

it.each([
  [
    'ordinary mail that was forwarded',
    'From: Hanako <hanako@example.com>\nTo: order@shop.example.jp\nSubject: lunch\n\nAt noon?',
  ],
  ['a notice that nobody forwarded', BODY],
  ['one label alone', 'Subject: Undelivered Mail\n\nwhat is this?'],
])('%s stays as it is', (_, text) => {
  expect(unforward(text)).toBeUndefined();
});
