import { describe, expect, it } from 'vitest';
import { readReturnedMail } from '../../../src/core/unpack/returned-mail.ts';

describe('readReturnedMail', () => {
  const mail = readReturnedMail(`Return-Path: <Bounce@mail.example.net>
Received: from app.shop.example.jp (unknown [192.0.2.7])
 by mail.example.net with ESMTP; Mon, 23 Nov 2026 10:00:00 +0900
DKIM-Signature: v=1; a=rsa-sha256; d=shop.example.jp; s=k1;
 b=abc
DKIM-Signature: v=1; d=esp.example.net; s=k2
From: =?UTF-8?B?44GK5bqX?= <Order@shop.example.jp>
To: Taro <taro@example.com>,
 hanako@example.com
Cc: jiro@example.org
Subject: Your order
Subject: a second one

From: nobody@example.invalid in the body`);

  it('reads who sent it, from where, to whom, and who signed it', () => {
    expect(mail).toMatchObject({
      from: 'order@shop.example.jp',
      envelopeFrom: 'bounce@mail.example.net',
      to: ['taro@example.com', 'hanako@example.com', 'jiro@example.org'],
      dkimDomains: ['shop.example.jp', 'esp.example.net'],
      receivedHosts: ['app.shop.example.jp', 'mail.example.net'],
    });
    expect(mail?.headers.get('subject')).toBe('Your order');
  });

  it('decodes encoded words', () => {
    const copy = readReturnedMail(
      'From: =?UTF-8?B?44GK5bqX?= <order@shop.example.jp>\nSubject: =?UTF-8?B?44GU5rOo5paH?=',
    );
    expect(copy?.headers.get('subject')).toBe('ご注文');
  });

  it('tells the null sender from none', () => {
    expect(readReturnedMail('Return-Path: <>\nFrom: a@example.jp')?.envelopeFrom).toBe('');
    expect(readReturnedMail('From: a@example.jp')?.envelopeFrom).toBeUndefined();
  });

  it.each(['', 'Thank you for your order.', 'Reason: spam\nScore: 9'])('no mail is left in "%s"', (copy) => {
    expect(readReturnedMail(copy)).toBeUndefined();
  });
});
