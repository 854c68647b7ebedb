import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/readers/read-facts.ts';
import { makeNotice, statusReport } from '../make-notice.ts';

describe('fields for machines and sentences for people', () => {
  it('complete each other', () => {
    const [facts] = readFacts(
      makeNotice({
        ...statusReport('Final-Recipient: rfc822; taro@example.com', 'Action: failed', 'Status: 5.0.0'),
        text: '<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.2.2 Mailbox full (in reply to RCPT TO command)',
      }),
    );
    expect(facts).toMatchObject({
      action: 'failed',
      status: '5.2.2',
      command: 'RCPT',
      remoteMta: 'mx.example.com',
      readBy: 'rfc3464',
    });
    expect(facts?.words).toContain('Mailbox full');
  });

  it('a person who is only talked about is no recipient', () => {
    const facts = readFacts(
      makeNotice({
        ...statusReport(
          'Final-Recipient: rfc822; taro@example.com',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
        ),
        text: 'Delivery failed. Your message to hanako@example.net was also read by us.',
      }),
    );
    expect(facts.map(({ finalRecipient }) => finalRecipient)).toEqual(['taro@example.com']);
  });

  it('each of several recipients gets its own sentences only', () => {
    const facts = readFacts(
      makeNotice({
        ...statusReport(
          'Final-Recipient: rfc822; taro@example.com',
          'Action: failed',
          'Status: 5.1.1',
          '',
          'Final-Recipient: rfc822; hanako@example.net',
          'Action: failed',
          'Status: 5.2.2',
        ),
        text: '<taro@example.com>: 550 5.1.1 User unknown\n\n<hanako@example.net>: 552 5.2.2 Mailbox full',
      }),
    );
    expect(facts.map(({ words }) => words)).toEqual(['550 5.1.1 User unknown', '552 5.2.2 Mailbox full']);
  });

  it('two groups on one recipient are one entry', () => {
    const facts = readFacts(
      makeNotice(
        statusReport(
          'Final-Recipient: rfc822; taro@example.com',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
          '',
          'Final-Recipient: rfc822; taro@example.com',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 Tried again',
        ),
      ),
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]?.words).toMatch(/User unknown[\s\S]*Tried again/);
  });

  it('an empty report leaves it to the sentences', () => {
    const facts = readFacts(
      makeNotice({
        ...statusReport('Reporting-MTA: dns; mail.shop.example.jp'),
        text: '<taro@example.com>: 550 5.1.1 User unknown',
      }),
    );
    expect(facts).toMatchObject([{ finalRecipient: 'taro@example.com', status: '5.1.1', readBy: 'address-block' }]);
  });
});
