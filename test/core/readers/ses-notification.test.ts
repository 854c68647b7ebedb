import { describe, expect, it } from 'vitest';
import { readSesNotification, sesNotificationType } from '../../../src/core/readers/ses-notification.ts';
import { makeNotice } from '../make-notice.ts';

const read = (notification: object, around = (json: string) => json) =>
  readSesNotification(makeNotice({ text: around(JSON.stringify(notification)) }));

const BOUNCE = {
  notificationType: 'Bounce',
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
      { emailAddress: '<Hanako@example.com>', status: '5.2.2' },
    ],
    reportingMTA: 'dns; a8-50.smtp-out.amazonses.com',
  },
};

describe('a notification of Amazon SES', () => {
  it('names each recipient', () => {
    expect(read(BOUNCE)).toMatchObject([
      {
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        replyCode: '550',
        diagnosticCode: '550 5.1.1 user unknown',
        reportingMta: 'a8-50.smtp-out.amazonses.com',
      },
      { finalRecipient: 'hanako@example.com', status: '5.2.2' },
    ]);
  });

  it('tells a delay and a delivery apart from a bounce', () => {
    const delay = {
      eventType: 'DeliveryDelay',
      deliveryDelay: { delayedRecipients: [{ emailAddress: 'taro@example.com' }] },
    };
    const delivery = {
      notificationType: 'Delivery',
      delivery: { recipients: ['taro@example.com'], smtpResponse: '250 ok' },
    };
    expect(read(delay)[0]?.action).toBe('delayed');
    expect(read(delivery)[0]?.action).toBe('delivered');
  });

  it.each([
    ['wrapped by a mail system', (json: string) => json.replace(/(.{60})/g, '$1\n')],
    ['inside talk', (json: string) => `これは何ですか?\n${json}\nよろしくお願いします`],
  ])('is read %s', (_, around) => {
    expect(read(BOUNCE, around)[0]?.finalRecipient).toBe('taro@example.com');
  });

  it.each([
    ['no JSON', '{ "notificationType": broken'],
    ['other JSON', '{"a":1}'],
    ['a notification without its detail', '{"notificationType":"Bounce"}'],
    ['recipients of another shape', '{"notificationType":"Bounce","bounce":{"bouncedRecipients":"taro"}}'],
  ])('%s gives nobody', (_, text) => {
    expect(readSesNotification(makeNotice({ text }))).toEqual([]);
  });
});

it.each([
  ['{"notificationType":"Complaint"}', 'Complaint'],
  ['{"eventType":"Bounce"}', 'Bounce'],
  ['{"notificationType":5}', undefined],
])('%s is of type %s', (text, wanted) => {
  expect(sesNotificationType(text)).toBe(wanted);
});
