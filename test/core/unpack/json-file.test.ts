import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/readers/read-facts.ts';
import { unpackFile } from '../../../src/core/unpack/unpack.ts';

/** The notices of what a mail service posted. */
async function notices(posted: unknown, name = 'event.json') {
  const text = typeof posted === 'string' ? posted : JSON.stringify(posted);
  const unpacked = await unpackFile({ name, bytes: new TextEncoder().encode(text) });
  return unpacked.flatMap((found) => (found.kind === 'notice' ? [found.notice] : []));
}

const SES = {
  notificationType: 'Bounce',
  mail: { source: 'order@shop.example.jp', commonHeaders: { subject: 'Your order' } },
  bounce: {
    bounceType: 'Permanent',
    bouncedRecipients: [
      {
        emailAddress: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
    ],
  },
};

/** How each service tells that taro's server refused. */
const EVENTS: Readonly<Record<string, unknown>> = {
  'Amazon SES': SES,
  'Amazon SES through SNS': { Type: 'Notification', Message: JSON.stringify(SES) },
  'Amazon SES through SNS, SQS and Lambda': {
    Records: [{ body: JSON.stringify({ Type: 'Notification', Message: JSON.stringify(SES) }) }],
  },
  Mandrill: [
    {
      event: 'hard_bounce',
      msg: {
        email: 'taro@example.com',
        sender: 'order@shop.example.jp',
        subject: 'Your order',
        diag: 'smtp;550 5.1.1 user unknown',
      },
    },
  ],
  Mailgun: {
    'event-data': {
      event: 'failed',
      severity: 'permanent',
      recipient: 'taro@example.com',
      'delivery-status': { code: 550, message: '5.1.1 user unknown', 'mx-host': 'mx.example.com' },
      message: { headers: { from: 'order@shop.example.jp', subject: 'Your order' } },
    },
  },
  Postmark: {
    RecordType: 'Bounce',
    Type: 'HardBounce',
    Email: 'taro@example.com',
    From: 'order@shop.example.jp',
    Subject: 'Your order',
    Details: 'smtp;550 5.1.1 user unknown',
  },
  SendGrid: [
    {
      event: 'bounce',
      email: 'taro@example.com',
      timestamp: 1795000000,
      sg_event_id: 'x',
      status: '5.1.1',
      reason: '550 5.1.1 user unknown',
    },
  ],
};

describe.each(Object.entries(EVENTS))('%s', (_, posted) => {
  it('is read like the notice of a mail server', async () => {
    const [notice, ...others] = await notices(posted);
    expect(others).toEqual([]);
    expect(notice && readFacts(notice)).toMatchObject([
      {
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        replyCode: '550',
        diagnosticCode: expect.stringContaining('user unknown'),
      },
    ]);
  });
});

it.each([
  ['Mailgun', { event: 'failed', severity: 'temporary', recipient: 'taro@example.com' }, 'delayed'],
  ['Postmark', { RecordType: 'Bounce', Type: 'Transient', Email: 'taro@example.com' }, 'delayed'],
  ['SendGrid', { event: 'deferred', email: 'taro@example.com', timestamp: 1 }, 'delayed'],
  ['SendGrid', { event: 'delivered', email: 'taro@example.com', timestamp: 1 }, 'delivered'],
  ['Postmark', { RecordType: 'Delivery', Recipient: 'taro@example.com' }, 'delivered'],
])('%s: %j is %s', async (_, event, action) => {
  const [notice] = await notices(event);
  expect(notice && readFacts(notice)[0]?.action).toBe(action);
});

it.each([
  ['Mailgun', { event: 'complained', recipient: 'taro@example.com' }],
  ['Postmark', { RecordType: 'SpamComplaint', Email: 'taro@example.com' }],
  ['SendGrid', { event: 'spamreport', email: 'taro@example.com', timestamp: 1 }],
])('a complaint told by %s is a feedback report', async (_, event) => {
  expect((await notices(event))[0]?.reports).toMatchObject([
    { type: 'feedback-report', text: expect.stringContaining('Original-Rcpt-To: taro@example.com') },
  ]);
});

it('several events, as a list or one a line, are numbered', async () => {
  const event = { event: 'bounce', email: 'taro@example.com', timestamp: 1 };
  const lines = `${JSON.stringify(event)}\n${JSON.stringify(event)}`;
  for (const posted of [[event, event], lines])
    expect((await notices(posted)).map(({ source }) => source)).toEqual(['event.json#1', 'event.json#2']);
});

it.each([
  ['other JSON', '{"hello":"world"}'],
  ['an opened or clicked mail', '{"event":"open","email":"taro@example.com","timestamp":1}'],
  ['JSON that breaks off', '{"event":"bounce","email":"ta'],
])('%s is text', async (_, posted) => {
  expect((await notices(posted))[0]).toMatchObject({ carriedBy: 'paste', reports: [] });
});
