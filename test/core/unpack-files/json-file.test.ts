import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/readers/read-facts.ts';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';
import { firstNotice, unpackShort } from './unpacked.ts';

const SES = {
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
    ],
    reportingMTA: 'dns; a1-2.smtp-out.amazonses.com',
  },
  mail: {
    source: 'order@shop.example.jp',
    commonHeaders: { subject: 'ご注文' },
    headers: [{ name: 'X', value: 'y'.repeat(9000) }],
  },
  notificationType: 'Bounce',
};

const MAILGUN = {
  signature: { token: 'x' },
  'event-data': {
    event: 'failed',
    severity: 'permanent',
    recipient: 'taro@example.com',
    'delivery-status': { code: 550, message: '5.1.1 The email account does not exist', 'mx-host': 'mx.example.com' },
    message: { headers: { from: 'Shop <order@shop.example.jp>', subject: 'ご注文' } },
  },
};

const SENDGRID = [
  {
    email: 'taro@example.com',
    timestamp: 1,
    event: 'bounce',
    status: '5.1.1',
    reason: '550 5.1.1 User unknown',
    sg_event_id: 'a',
  },
  { email: 'hanako@example.com', timestamp: 1, event: 'open', sg_event_id: 'b' },
  { email: 'jiro@example.com', timestamp: 1, event: 'deferred', response: '452 4.2.2 Mailbox full', sg_event_id: 'c' },
];

const POSTMARK = {
  RecordType: 'Bounce',
  Type: 'HardBounce',
  Email: 'taro@example.com',
  From: 'order@shop.example.jp',
  Details: 'smtp;550 5.1.1 The email account that you tried to reach does not exist.',
  Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
};

const factsOf = async (json: unknown) => readFacts(await firstNotice('event.json', JSON.stringify(json, null, 2)));

describe('JSON of Amazon SES', () => {
  const message = JSON.stringify(SES);
  it.each([
    ['bare, its members in any order', SES],
    ['in an SNS envelope', { Type: 'Notification', MessageId: 'x', Message: message }],
    ['in SNS in SQS', { Messages: [], Body: JSON.stringify({ Type: 'Notification', Message: message }) }],
    ['in SNS in Lambda', { Records: [{ EventSource: 'aws:sns', Sns: { Message: message } }] }],
    ['as EventBridge passes it on', { 'detail-type': 'Email Bounced', detail: { ...SES, eventType: 'Bounce' } }],
  ])('%s is read', async (_, json) => {
    expect(await factsOf(json)).toMatchObject([
      {
        readBy: 'ses-notification',
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: '550 5.1.1 user unknown',
      },
    ]);
    expect((await firstNotice('event.json', JSON.stringify(json))).returned).toMatchObject({
      from: 'order@shop.example.jp',
    });
  });
});

describe('webhooks', () => {
  it('of SendGrid, a list with what is no failure left to itself', async () => {
    expect(await unpackShort('events.json', JSON.stringify(SENDGRID))).toMatchObject([
      { source: 'events.json#1', failed: ['taro@example.com'] },
      { source: 'events.json#2', failed: ['jiro@example.com'] },
    ]);
    const [bounce, deferred] = [await factsOf(SENDGRID[0]), await factsOf(SENDGRID[2])];
    expect(bounce).toMatchObject([{ action: 'failed', status: '5.1.1', replyCode: '550' }]);
    expect(deferred).toMatchObject([{ action: 'delayed', status: '4.2.2', replyCode: '452' }]);
  });

  it('of Mailgun, whose reply code stands beside its words', async () => {
    expect(await factsOf(MAILGUN)).toMatchObject([
      {
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        remoteMta: 'mx.example.com',
        diagnosticCode: '550 5.1.1 The email account does not exist',
      },
    ]);
    const temporary = { ...MAILGUN['event-data'], severity: 'temporary' };
    expect(await factsOf(temporary)).toMatchObject([{ action: 'delayed' }]);
  });

  it('of Postmark', async () => {
    expect(await factsOf(POSTMARK)).toMatchObject([
      { finalRecipient: 'taro@example.com', action: 'failed', status: '5.1.1', replyCode: '550' },
    ]);
    expect(await factsOf({ ...POSTMARK, Type: 'Transient' })).toMatchObject([{ action: 'delayed' }]);
    expect(await factsOf({ RecordType: 'Delivery', Recipient: 'taro@example.com', Details: '250 ok' })).toMatchObject([
      { action: 'delivered' },
    ]);
  });

  it('that tell of a complaint become its report', async () => {
    const complaints = [
      { RecordType: 'SpamComplaint', Email: 'taro@example.com', From: 'order@shop.example.jp' },
      { ...SENDGRID[0], event: 'spamreport' },
      { ...MAILGUN['event-data'], event: 'complained' },
    ];
    for (const json of complaints)
      expect((await firstNotice('event.json', JSON.stringify(json))).reports).toMatchObject([
        { type: 'feedback-report', text: expect.stringContaining('Original-Rcpt-To: taro@example.com') },
      ]);
  });

  it('one a line are read one by one', async () => {
    const lines = [MAILGUN, POSTMARK, SES].map((json) => JSON.stringify(json)).join('\r\n');
    expect(await unpackShort('events.ndjson', lines)).toMatchObject([
      { source: 'events.ndjson#1', failed: ['taro@example.com'] },
      { source: 'events.ndjson#2', failed: ['taro@example.com'] },
      { source: 'events.ndjson#3', failed: ['taro@example.com'] },
    ]);
  });
});

describe('other JSON', () => {
  it.each([
    '{"a":1}',
    '[1,2]',
    '[]',
    '{',
    '[550] 5.1.1 said: taro@example.com',
    '{"event":"bounce","email":5}',
    'null',
  ])('%s is a text', async (text) => {
    expect(await firstNotice('x.json', text)).toMatchObject({ carriedBy: 'paste', reports: [] });
  });

  it('nested beyond measure is a text, too', async () => {
    expect(await unpackFile({ name: 'x.json', bytes: Buffer.from('['.repeat(1_000_000)) })).toHaveLength(1);
    let deep: unknown = SES;
    for (let i = 0; i < 50; i++) deep = { Message: JSON.stringify({ Body: deep }).slice(0, 200_000) };
    expect(
      await unpackFile({ name: 'x.json', bytes: Buffer.from(JSON.stringify(deep).slice(0, 500_000)) }),
    ).toHaveLength(1);
  });
});
