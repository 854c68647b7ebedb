import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { triageFile, triageNotice } from '../../src/core/triage.ts';
import { makeNotice, statusReport } from './make-notice.ts';
import { bookOf } from './rules/make-book.ts';
import { bytesOf, multipart, POSTFIX_NOTICE } from './unpack/make-eml.ts';

const knowledge = {
  book: bookOf({
    rules: [
      { id: 'common/unknown', 'address-is-dead': true, when: { says: 'User unknown' } },
      {
        id: 'common/timeout',
        reason: 'networkerror',
        party: 'recipient-admin',
        when: { says: 'Connection timed out' },
      },
    ],
  }),
  profile: { ...NO_PROFILE, domains: ['shop.example.jp'] },
};

const triage = (name: string, bytes: Uint8Array) => triageFile({ name, bytes }, knowledge);

describe('the way of a message through the desk', () => {
  it('a notice: what it is, whose mail it was, and each recipient', async () => {
    const [told] = await triage('mail.eml', POSTFIX_NOTICE);
    expect(told).toMatchObject({
      source: 'mail.eml',
      kind: 'failure',
      direction: 'outgoing',
      suspected: [],
      diagnoses: [
        { facts: { finalRecipient: 'taro@example.com', reportingMta: 'mail.shop.example.jp' }, hardBounce: true },
      ],
    });
  });

  it('one that failed and one that waits: both are told, in their order', () => {
    const told = triageNotice(
      makeNotice(
        statusReport(
          'Reporting-MTA: dns; mail.shop.example.jp',
          '',
          'Final-Recipient: rfc822; taro@example.com',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
          '',
          'Final-Recipient: rfc822; jiro@example.org',
          'Action: delivered',
          'Status: 2.0.0',
          '',
          'Final-Recipient: rfc822; hanako@example.net',
          'Action: failed',
          'Status: 4.4.1',
          'Diagnostic-Code: x-postfix; Connection timed out',
        ),
      ),
      knowledge,
    );
    expect(told.diagnoses.map(({ facts, reason, hardBounce }) => [facts.finalRecipient, reason, hardBounce])).toEqual([
      ['taro@example.com', 'userunknown', true],
      ['hanako@example.net', 'networkerror', false],
    ]);
    expect(told.diagnoses[0]?.because).toContainEqual({ kind: 'several-recipients', count: 2 });
  });

  it('a recipient that still waits is not told as one that failed', () => {
    const told = triageNotice(
      makeNotice(
        statusReport(
          'Final-Recipient: rfc822; taro@example.com',
          'Action: delayed',
          'Status: 4.4.1',
          'Diagnostic-Code: x-postfix; Connection timed out',
        ),
      ),
      knowledge,
    );
    expect(told).toMatchObject({ kind: 'delay', diagnoses: [{ party: 'nobody-wait', permanence: 'transient' }] });
  });

  it('several mails in one: each is named', async () => {
    const part = { type: 'message/rfc822', body: new TextDecoder().decode(POSTFIX_NOTICE) };
    const told = await triage(
      'all.eml',
      multipart(['From: hanako@shop.example.jp', 'Subject: three of them'], 'mixed', [part, part, part]),
    );
    expect(told.map(({ source, kind }) => [source, kind])).toEqual([
      ['all.eml#1', 'failure'],
      ['all.eml#2', 'failure'],
      ['all.eml#3', 'failure'],
    ]);
  });

  it('an ordinary mail has no diagnosis', async () => {
    const mail = bytesOf(
      'From: hanako@example.com',
      'To: order@shop.example.jp',
      'Message-ID: <1@example.com>',
      'Subject: 見積書',
      '',
      'お世話になっております。',
    );
    expect(await triage('mail.eml', mail)).toMatchObject([
      { kind: 'other', about: undefined, diagnoses: [], unreadable: undefined },
    ]);
  });

  it('what cannot be read is said, not thrown', async () => {
    expect(await triage('a.gz', Buffer.from('1f8b0800', 'hex'))).toMatchObject([
      {
        source: 'a.gz',
        kind: 'unreadable',
        unreadable: { why: 'unsupported', type: 'gzip' },
        notice: undefined,
        diagnoses: [],
      },
    ]);
  });
});

describe('hostile mail is answered in time', () => {
  it.each([
    ['a line of 70,000 characters', `550 5.1.1 User unknown ${'a'.repeat(70_000)}`],
    ['70,000 characters of addresses', '<taro@example.com>, '.repeat(3_500)],
    ['70,000 characters of codes', '550-5.1.1 '.repeat(7_000)],
    ['70,000 at signs', '@'.repeat(70_000)],
    ['70,000 dots and letters', 'a.'.repeat(35_000)],
    ['70,000 quotes', '> '.repeat(35_000)],
    ['70,000 brackets', '<'.repeat(70_000)],
    ['35,000 lines', 'a\n'.repeat(35_000)],
    ['35,000 fields', 'Final-Recipient: rfc822; a@example.com\n'.repeat(2_000)],
    ['70,000 blanks', ' '.repeat(70_000).concat('550 5.1.1 User unknown')],
  ])('%s', async (_, text) => {
    const started = performance.now();
    expect(await triage('a.txt', new TextEncoder().encode(`A mail could not be delivered\n${text}`))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
