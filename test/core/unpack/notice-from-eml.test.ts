import { describe, expect, it } from 'vitest';
import { noticesFromEml } from '../../../src/core/unpack/notice-from-eml.ts';
import { bytesOf, multipart, POSTFIX_NOTICE } from './make-eml.ts';

const PERSON = [
  'Return-Path: <hanako@shop.example.jp>',
  'From: hanako@shop.example.jp',
  'To: help@desk.example.jp',
  'Subject: Fwd: Undelivered Mail',
];
const SOURCE = new TextDecoder().decode(POSTFIX_NOTICE);

describe('a notice', () => {
  it('gives its text, its report and the returned mail', async () => {
    const [notice, ...others] = await noticesFromEml('mail.eml', POSTFIX_NOTICE);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      carriedBy: 'mail',
      from: 'mailer-daemon@mail.shop.example.jp',
      to: 'order@shop.example.jp',
      subject: 'Undelivered Mail Returned to Sender',
      returned: { from: 'order@shop.example.jp', envelopeFrom: 'bounce@shop.example.jp', to: ['taro@example.com'] },
    });
    expect(notice?.reports).toMatchObject([{ type: 'delivery-status' }]);
  });

  it.each(['message/global-delivery-status', 'message/delivery-status'])('knows %s (RFC 6533)', async (type) => {
    const mail = multipart(['From: MAILER-DAEMON@mx.example.jp'], 'report; report-type=delivery-status', [
      { type, body: 'Final-Recipient: utf-8; 太郎@例え.jp\r\nAction: failed' },
    ]);
    expect((await noticesFromEml('mail.eml', mail))[0]?.reports[0]).toMatchObject({
      type: 'delivery-status',
      text: expect.stringContaining('太郎@例え.jp'),
    });
  });

  it('that a gateway quoted whole is unquoted', async () => {
    const mail = bytesOf(
      'From: MAILER-DAEMON@mx.example.jp',
      'Subject: failed',
      '',
      '> <taro@example.com>: 550 5.1.1',
      '> User unknown',
    );
    expect((await noticesFromEml('mail.eml', mail))[0]?.text).toBe('<taro@example.com>: 550 5.1.1\nUser unknown');
  });

  it('in HTML alone is read as text', async () => {
    const mail = bytesOf(
      'From: MAILER-DAEMON@mx.example.jp',
      'Content-Type: text/html',
      '',
      '<p>550 5.1.1<br>User unknown</p>',
    );
    expect((await noticesFromEml('mail.eml', mail))[0]?.text).toContain('550 5.1.1\nUser unknown');
  });
});

describe('a person passes a notice on', () => {
  it.each([
    ['as an attached mail', { type: 'message/rfc822', body: SOURCE }],
    [
      'as an .eml file',
      {
        type: 'application/octet-stream; name="bounce.eml"',
        headers: ['Content-Disposition: attachment; filename="bounce.eml"'],
        body: SOURCE,
      },
    ],
  ])('%s: the notice counts, the person does not', async (_, part) => {
    const mail = multipart(PERSON, 'mixed', [{ type: 'text/plain', body: 'これを見てください' }, part]);
    const notices = await noticesFromEml('mail.eml', mail);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      source: 'mail.eml',
      carriedBy: 'attachment',
      from: 'mailer-daemon@mail.shop.example.jp',
      to: 'order@shop.example.jp',
    });
  });

  it('two at once: each is named', async () => {
    const part = { type: 'message/rfc822', body: SOURCE };
    const notices = await noticesFromEml('mail.eml', multipart(PERSON, 'mixed', [part, part]));
    expect(notices.map(({ source }) => source)).toEqual(['mail.eml#1', 'mail.eml#2']);
  });

  it('as pasted source: it is read like the file', async () => {
    const head = 'Received: from mx.example.com by mail.shop.example.jp\r\nMessage-ID: <n1@mail.shop.example.jp>\r\n';
    const [notice] = await noticesFromEml(
      'mail.eml',
      bytesOf(...PERSON, '', '見てください', '', '', `${head}${SOURCE}`),
    );
    expect(notice?.reports).toMatchObject([{ type: 'delivery-status' }]);
  });

  it('inside the text: what stands above is kept apart', async () => {
    const inner =
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: Mon, 23 Nov 2026\nSubject: Delivery Status Notification (Failure)\nTo: order@shop.example.jp\n\nAddress not found: taro@example.com';
    const [notice] = await noticesFromEml(
      'mail.eml',
      bytesOf(...PERSON, 'MIME-Version: 1.0', '', '見てください', '', inner),
    );
    expect(notice).toMatchObject({
      carriedBy: 'forward',
      from: 'mailer-daemon@googlemail.com',
      to: 'order@shop.example.jp',
    });
    expect(notice?.above).toContain('見てください');
    expect(notice?.text).not.toContain('hanako@');
  });
});

it('an ordinary mail is itself', async () => {
  const [notice] = await noticesFromEml(
    'mail.eml',
    bytesOf('From: hanako@example.com', 'To: order@shop.example.jp', 'Subject: 見積書', '', 'お世話になっております。'),
  );
  expect(notice).toMatchObject({
    carriedBy: 'mail',
    from: 'hanako@example.com',
    subject: '見積書',
    reports: [],
    returned: undefined,
  });
});

it('mails within mails are looked into, not for ever', async () => {
  let mail = POSTFIX_NOTICE;
  for (let depth = 0; depth < 20; depth++)
    mail = multipart(PERSON, 'mixed', [{ type: 'message/rfc822', body: new TextDecoder().decode(mail) }]);
  expect((await noticesFromEml('mail.eml', mail)).length).toBeGreaterThan(0);
});
