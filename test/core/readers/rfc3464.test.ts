import { describe, expect, it } from 'vitest';
import { readRfc3464 } from '../../../src/core/readers/rfc3464.ts';
import { makeNotice, statusReport } from '../make-notice.ts';

const readReport = (...lines: readonly string[]) => readRfc3464(makeNotice(statusReport(...lines)));

describe('a delivery-status part', () => {
  it('gives one entry for each recipient, with the fields of the message', () => {
    const facts = readReport(
      'Reporting-MTA: dns; mail.shop.example.jp',
      'X-Postfix-Queue-ID: 4F2A91C0B2',
      'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0900 (JST)',
      '',
      'Final-Recipient: rfc822; Taro@Example.com',
      'Original-Recipient: rfc822;taro@example.com',
      'Action: failed',
      'Status: 5.1.1',
      'Remote-MTA: dns; mx.example.com',
      'Diagnostic-Code: smtp; 550 5.1.1 <taro@example.com>: Recipient address rejected:',
      '    User unknown in local recipient table',
      '',
      'Final-Recipient: rfc822; hanako@example.net',
      'Action: delayed',
      'Status: 4.4.1',
      'Diagnostic-Code: X-Postfix; connect to mx.example.net[192.0.2.25]:25: Connection timed out',
      'Will-Retry-Until: Sat, 28 Nov 2026 10:00:00 +0900 (JST)',
    );
    expect(facts).toEqual([
      {
        readBy: 'rfc3464',
        words: '550 5.1.1 <taro@example.com>: Recipient address rejected: User unknown in local recipient table',
        diagnosticCode:
          '550 5.1.1 <taro@example.com>: Recipient address rejected: User unknown in local recipient table',
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.1',
        replyCode: '550',
        reportingMta: 'mail.shop.example.jp',
        remoteMta: 'mx.example.com',
        queueId: '4F2A91C0B2',
      },
      {
        readBy: 'rfc3464',
        words: 'connect to mx.example.net[192.0.2.25]:25: Connection timed out',
        diagnosticCode: 'connect to mx.example.net[192.0.2.25]:25: Connection timed out',
        finalRecipient: 'hanako@example.net',
        action: 'delayed',
        status: '4.4.1',
        reportingMta: 'mail.shop.example.jp',
        remoteMta: 'mx.example.net',
        remoteIp: '192.0.2.25',
        queueId: '4F2A91C0B2',
        willRetryUntil: 'Sat, 28 Nov 2026 10:00:00 +0900 (JST)',
      },
    ]);
  });

  it.each([
    ['failed', 'failed'],
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'relayed'],
    ['expanded', 'expanded'],
    ['Failed (permanent)', 'failed'],
    ['failure', 'failed'],
    ['vanished', undefined],
  ])('Action: %s', (written, action) => {
    const [facts] = readReport('Final-Recipient: rfc822; taro@example.com', `Action: ${written}`, 'Status: 5.0.0');
    expect(facts?.action).toBe(action);
  });

  it('names the address that was typed where the mail went to another one', () => {
    const [facts] = readReport(
      'Original-Recipient: rfc822;info@example.co.jp',
      'Final-Recipient: rfc822;taro@example.com',
      'Action: failed',
      'Status: 5.2.2',
    );
    expect(facts).toMatchObject({ finalRecipient: 'taro@example.com', originalRecipient: 'info@example.co.jp' });
  });

  it.each([
    ['utf-8', 'Final-Recipient: utf-8;太郎@例え.jp', '太郎@例え.jp'],
    ['utf-8-addr-xtext', 'Final-Recipient: utf-8; \\x{592A}\\x{90CE}@example.jp', '太郎@example.jp'],
    ['a number past the last character', 'Final-Recipient: utf-8; a\\x{FFFFFF}taro@example.jp', 'taro@example.jp'],
    ['brackets', 'Final-Recipient: RFC822; <taro@example.com>', 'taro@example.com'],
    ['no type', 'Final-Recipient: taro@example.com', 'taro@example.com'],
    ['another type', 'Final-Recipient: LOCAL;taro@example.com', 'taro@example.com'],
  ])('reads an address with %s (RFC 6533)', (_, line, wanted) => {
    expect(readReport(line, 'Action: failed', 'Status: 5.1.1')[0]?.finalRecipient).toContain(wanted);
  });

  it('a code in the words says more than an undefined Status', () => {
    const read = (status: string, words: string) =>
      readReport(
        'Final-Recipient: rfc822; taro@example.com',
        'Action: failed',
        `Status: ${status}`,
        `Diagnostic-Code: smtp; ${words}`,
      )[0]?.status;
    expect(read('5.0.0', '550 5.7.26 unauthenticated')).toBe('5.7.26');
    expect(read('5.1.1', '550 5.7.1 refused')).toBe('5.1.1');
    expect(read('5.0.0', '450 4.2.1 slow down')).toBe('5.0.0');
    expect(read('5.1.1 (bad destination mailbox)', '550 no')).toBe('5.1.1');
  });

  it('recipients that no blank line parts are still told apart', () => {
    const facts = readReport(
      'Reporting-MTA: dns; mail.shop.example.jp',
      'Final-Recipient: rfc822; taro@example.com',
      'Action: failed',
      'Status: 5.1.1',
      'Final-Recipient: rfc822; hanako@example.net',
      'Action: failed',
      'Status: 5.2.2',
    );
    expect(facts.map(({ finalRecipient, status }) => [finalRecipient, status])).toEqual([
      ['taro@example.com', '5.1.1'],
      ['hanako@example.net', '5.2.2'],
    ]);
  });

  it.each([
    ['dns; mx.example.com (192.0.2.25)', 'mx.example.com', '192.0.2.25'],
    ['dns; [192.0.2.25]', undefined, '192.0.2.25'],
    ['smtp; MX.EXAMPLE.COM', 'mx.example.com', undefined],
    ['dns;', undefined, undefined],
  ])('Remote-MTA: %s', (written, host, ip) => {
    const [facts] = readReport('Final-Recipient: rfc822; taro@example.com', 'Action: failed', `Remote-MTA: ${written}`);
    expect([facts?.remoteMta, facts?.remoteIp]).toEqual([host, ip]);
  });
});

describe('the fields in a text that somebody pasted', () => {
  it('are read where two of them are there', () => {
    const text = 'こんなエラーです\nFinal-Recipient: rfc822; taro@example.com\nAction: failed\nStatus: 5.1.1';
    expect(readRfc3464(makeNotice({ text }))).toMatchObject([
      { finalRecipient: 'taro@example.com', action: 'failed', status: '5.1.1' },
    ]);
  });

  it('are not, where it is one that people write too', () => {
    expect(readRfc3464(makeNotice({ text: 'Status: 5.1.1 is all I see' }))).toEqual([]);
  });
});
