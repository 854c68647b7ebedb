import { describe, expect, it } from 'vitest';
import { sourceInText, splitReturnedCopy } from '../../../src/core/unpack/returned-copy.ts';

const HEAD = `Received: from app.shop.example.jp (app.shop.example.jp [192.0.2.7])
Message-ID: <order-1@shop.example.jp>
From: Shop <order@shop.example.jp>
To: taro@example.com
Subject: Your order`;

describe('the copy of the returned mail', () => {
  it.each([
    '------ This is a copy of the message, including all the headers. ------',
    '--- Below this line is a copy of the message.',
    '----- Original message -----',
    '   ----- Original message follows -----',
    '--- The header of the original message is following. ---',
    '--- Returned Message ---',
    '----- Unsent message below -----',
    'Original message headers:',
    '------ 元のメッセージ ------',
    '--- 元のメール ---',
    '原文',
  ])('begins below %s', (marker) => {
    const split = splitReturnedCopy(`550 5.1.1 User unknown\n\n${marker}\n\n${HEAD}\n\nThank you.`);
    expect(split.text.trim()).toBe('550 5.1.1 User unknown');
    expect(split.returned).toMatch(/^Received:[\s\S]*Thank you\.$/);
  });

  it('begins at the head of a mail where no marker stands', () => {
    const split = splitReturnedCopy(
      `Your mail could not be delivered.\n\n550 5.1.1 User unknown\n\n${HEAD}\n\nThank you.`,
    );
    expect(split.text.trim()).toBe('Your mail could not be delivered.\n\n550 5.1.1 User unknown');
    expect(split.returned).toMatch(/^Received:/);
  });

  it('is not there where a sentence only speaks of it', () => {
    const text =
      'Your original message\nwas too big for us.\n550 5.3.4 Message too big\nPlease try again.\nBye\nBye\nBye';
    expect(splitReturnedCopy(text)).toEqual({ text, returned: undefined });
  });
});

describe('the source of a notice inside a text', () => {
  it('is found where its head says multipart/report', () => {
    const source = `Received: from mx\nMessage-ID: <1@example.jp>\nContent-Type: multipart/report; report-type=delivery-status;\n boundary=b\nSubject: Undelivered\n\n--b\n`;
    const found = sourceInText(`こちらです\n\nお願いします\n\n${source}`);
    expect(new TextDecoder().decode(found)).toContain('multipart/report');
  });

  it('is not an ordinary mail that came back', () => {
    expect(sourceInText(`550 no\n\n----- Original message -----\n\n${HEAD}\n\nHi`)).toBeUndefined();
  });
});
