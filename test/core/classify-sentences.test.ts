import { describe, expect, it } from 'vitest';
import { classify } from '../../src/core/classify.ts';
import type { Kind } from '../../src/core/kind.ts';
import type { Notice } from '../../src/core/notice.ts';
import { readFacts } from '../../src/core/readers/read-facts.ts';
import { makeNotice } from './make-notice.ts';

const PERSON: Partial<Notice> = {
  from: 'hanako@example.com',
  headers: new Map([['from', 'Hanako <hanako@example.com>']]),
};

/** What people and servers write where no report stands beside it. */
const SENTENCES: readonly (readonly [Kind, string | undefined, string, Partial<Notice>])[] = [
  [
    'failure',
    undefined,
    'This is the mail system at host mail.example.jp.\n\n<taro@example.com>: 550 5.1.1 User unknown',
    { subject: 'Undelivered Mail Returned to Sender' },
  ],
  [
    'failure',
    undefined,
    "Your message wasn't delivered to taro@example.com because the address couldn't be found.",
    { subject: 'Delivery Status Notification (Failure)' },
  ],
  [
    'failure',
    undefined,
    'A message could not be delivered for the past 5 days.\nretry timeout exceeded\n\n<taro@example.com>: 450 4.2.1 busy',
    { subject: 'Mail delivery failed' },
  ],
  [
    'failure',
    undefined,
    '550 5.1.1 <taro@example.com>: User unknown',
    { ...PERSON, subject: '', from: undefined, headers: new Map() },
  ],
  [
    'delay',
    undefined,
    'THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\n<taro@example.com>: 450 4.2.1 busy',
    { subject: 'Delayed Mail (still being retried)' },
  ],
  [
    'delay',
    undefined,
    'There was a temporary problem delivering your message to taro@example.com. Gmail will retry for 46 more hours.',
    { subject: 'Delivery Status Notification (Delay)' },
  ],
  [
    'delay',
    undefined,
    'メールの配信が遅延しています。taro@example.com へ再送を試みます。',
    { subject: '配信の遅延のお知らせ' },
  ],
  [
    'delay',
    undefined,
    'The delivery of your message to taro@example.com has been delayed. It will be returned as undeliverable if it cannot be sent within 2 days.',
    { subject: 'Delivery delayed' },
  ],
  [
    'delivered',
    undefined,
    'This is the mail delivery report that you requested.\n<taro@example.com>: delivered',
    { subject: 'Successful Mail Delivery Report' },
  ],
  [
    'auto-reply',
    undefined,
    'I am out of the office until Monday.',
    { ...PERSON, subject: 'Out of Office: your order' },
  ],
  ['auto-reply', undefined, '本日は休暇をいただいております。', { ...PERSON, subject: '自動応答: 見積書の件' }],
  [
    'auto-reply',
    undefined,
    'Thank you, we got it.',
    {
      ...PERSON,
      subject: 'Re: order',
      headers: new Map([
        ['from', 'hanako@example.com'],
        ['auto-submitted', 'auto-replied'],
      ]),
    },
  ],
  [
    'feedback',
    undefined,
    'This is an email abuse report for an email message received from IP 192.0.2.22',
    { subject: 'complaint', from: 'fbl@example.com' },
  ],
  ['feedback', undefined, 'Feedback-Type: abuse\nUser-Agent: SomeGenerator/1.0', { subject: 'FW: order' }],
  [
    'feedback',
    undefined,
    '{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"taro@example.com"}]}}',
    {},
  ],
  ['other', 'read-receipt', 'Your message was read on Monday.', { ...PERSON, subject: 'Read: your order' }],
  ['other', 'read-receipt', '開封されました', { ...PERSON, subject: '開封済み: 見積書の件' }],
  [
    'other',
    'challenge-response',
    'Please click here to confirm that you sent this message. I use challenge-response.',
    { ...PERSON, subject: 'please confirm' },
  ],
  [
    'other',
    'phishing',
    'Your mailbox is full. Click here to keep your account: https://login.example.net/x',
    { ...PERSON, subject: 'Mail delivery failed: action required' },
  ],
  [
    'other',
    'phishing',
    'メールの容量が上限を超過しました。パスワードを確認するにはこちらをクリックしてください https://login.example.net/',
    { ...PERSON, subject: '受信メールが保留されています' },
  ],
  ['other', undefined, '明日の会議は10時からです。', { ...PERSON, subject: '会議の件' }],
  [
    'other',
    undefined,
    'Your order 550 has shipped on 5.1.26. Thank you!',
    { ...PERSON, subject: 'Your order has shipped' },
  ],
  ['other', undefined, 'Room 550 is free, call 450 if you need it', { ...PERSON, subject: 'rooms' }],
];

describe('sentences', () => {
  it.each(SENTENCES)('%s (%s): %s', (kind, about, text, parts) => {
    const notice = makeNotice({ text, ...parts });
    const known = { ofServers: () => false, ofTrouble: () => false };
    expect(classify(notice, readFacts(notice), known)).toEqual({ kind, about });
  });
});
