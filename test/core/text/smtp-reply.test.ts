import { describe, expect, it } from 'vitest';
import { readReplyCodes, statesReply } from '../../../src/core/text/smtp-reply.ts';

describe('readReplyCodes', () => {
  it.each([
    ['550 5.1.1 User unknown', '550', '5.1.1'],
    ['550-5.7.26 This mail has been blocked', '550', '5.7.26'],
    ['550 #5.1.0 Address rejected.', '550', '5.1.0'],
    ['552 5.2.2 <taro@example.jp>: user is over quota', '552', '5.2.2'],
    ['host mx.example.jp[192.0.2.25] said:550 5.7.1 Refused', '550', '5.7.1'],
    ['451 4.7.500 Server busy. Please try again later', '451', '4.7.500'],
    ['smtp; 421 RP-001 try later', '421', undefined],
    ['550 ユーザーが見つかりません', '550', undefined],
    ['Sorry, no mailbox here by that name. (#5.1.1)', undefined, '5.1.1'],
    ['Status: 5.2.2 (mailbox full)', undefined, '5.2.2'],
    ['Connection timed out', undefined, undefined],
  ])('%s', (text, replyCode, status) => {
    expect(readReplyCodes(text)).toEqual({ ...(replyCode && { replyCode }), ...(status && { status }) });
  });

  it.each([
    ['an address of a host', 'Connected to 192.0.2.250 but connection died; [203.0.113.4.5]'],
    ['a date', 'Mon, 23 Nov 2026 5:50:01 +0900'],
    ['a German date', 'am 4.11.2026 um 5.10 Uhr'],
    ['an IPv6 address', '[2001:db8:450:550::5]'],
    ['a version of four numbers', 'Microsoft SMTP Server (version 15.20.4.5)'],
    ['a size', 'Message size 5242880 exceeds fixed limit'],
    ['a queue id', 'id 1a550B-000450-Xx and ABC550DEF'],
    ['a time span', 'Delay reason: 450ms'],
  ])('%s holds no code', (_, text) => {
    expect(readReplyCodes(text)).toEqual({});
  });

  it.each([
    ['a Japanese post code', '大阪市西区 (550-0001)'],
    ['a telephone number', 'Tel: 450-555-0100'],
    ['a size in megabytes', 'The maximum size is 500 MB per message'],
    ['a count of recipients', 'You sent one message to more than 500 recipients'],
  ])('%s is no code', (_, text) => {
    expect(readReplyCodes(text)).toEqual({});
  });

  it('prefers a pair that stands together over codes that stand alone', () => {
    expect(readReplyCodes('Status 5.0.0, then 450 busy, at last 550 5.1.1 unknown')).toEqual({
      replyCode: '550',
      status: '5.1.1',
    });
  });
});

describe('statesReply', () => {
  it.each([
    ['550 5.1.1 unknown', true],
    ['550 4.1.1 unknown', false],
    ['They told me error 550 and nothing else', false],
  ])('%s: %s', (text, wanted) => {
    expect(statesReply(text)).toBe(wanted);
  });
});
