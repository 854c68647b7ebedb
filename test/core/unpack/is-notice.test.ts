import { expect, it } from 'vitest';
import { parseEml } from '../../../src/core/unpack/eml.ts';
import { isNotice } from '../../../src/core/unpack/is-notice.ts';
import { bytesOf } from './make-eml.ts';

it.each([
  ['a mail robot', ['From: MAILER-DAEMON@mx.example.jp', 'Subject: x'], true],
  ['the null sender', ['Return-Path: <>', 'From: anybody@example.jp', 'Subject: x'], true],
  ['failed recipients in the head', ['From: a@example.jp', 'X-Failed-Recipients: taro@example.com'], true],
  ['a report', ['From: a@example.jp', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'], true],
  [
    "an automatic mail under a notice's subject",
    ['From: no-reply@example.jp', 'Auto-Submitted: auto-generated', 'Subject: 配信エラーのお知らせ'],
    true,
  ],
  [
    'a person who passes a notice on',
    [
      'Return-Path: <hanako@example.jp>',
      'From: hanako@example.jp',
      'Subject: Fwd: Undelivered Mail Returned to Sender',
    ],
    false,
  ],
  [
    'a person under such a subject',
    ['Return-Path: <hanako@example.jp>', 'From: hanako@example.jp', 'Subject: Undelivered Mail'],
    false,
  ],
  [
    'a person who forwards automatically',
    ['From: hanako@example.jp', 'Auto-Submitted: auto-generated', 'Subject: Fwd: Undelivered Mail'],
    false,
  ],
  ['an order', ['From: order@shop.example.jp', 'Subject: ご注文ありがとうございます'], false],
] as const)('%s', async (_, head, wanted) => {
  expect(isNotice(await parseEml(bytesOf(...head, '', 'text')))).toBe(wanted);
});
