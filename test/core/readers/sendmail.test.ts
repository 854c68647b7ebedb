import { describe, expect, it } from 'vitest';
import { readSendmail } from '../../../src/core/readers/sendmail.ts';
import { makeNotice } from '../make-notice.ts';

const read = (text: string) => readSendmail(makeNotice({ text }));

const REFUSED = `The original message was received at Mon, 23 Nov 2026 10:00:00 +0900
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<taro@example.com>
    (reason: 550 5.7.1 Message refused by policy)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> DATA
<<< 550 5.7.1 Message refused by policy
550 5.1.1 <taro@example.com>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)
`;

describe('a transcript', () => {
  it('gives the remote words, not what sendmail makes of them', () => {
    const [facts, ...others] = read(REFUSED);
    expect(others).toEqual([]);
    expect(facts).toMatchObject({
      finalRecipient: 'taro@example.com',
      diagnosticCode: '550 5.7.1 Message refused by policy',
      replyCode: '550',
      status: '5.7.1',
      command: 'DATA',
      remoteMta: 'mx.example.com',
    });
    expect(facts?.words).not.toMatch(/User unknown|503/);
  });

  it("keeps sendmail's own words where no remote server spoke", () => {
    const [facts] = read(`   ----- The following addresses had permanent fatal errors -----
<taro@shop.example.jp>

   ----- Transcript of session follows -----
550 5.1.1 <taro@shop.example.jp>... User unknown
`);
    expect(facts).toMatchObject({ finalRecipient: 'taro@shop.example.jp', status: '5.1.1' });
    expect(facts?.words).toContain('User unknown');
  });

  it('gives each of several recipients its own reply', () => {
    const facts = read(`   ----- The following addresses had permanent fatal errors -----
<taro@example.com>
<hanako@example.com>

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<taro@example.com>
<<< 550 5.1.1 <taro@example.com>: no such user
550 5.1.1 <taro@example.com>... User unknown
>>> RCPT To:<hanako@example.com>
<<< 552 5.2.2 <hanako@example.com>: mailbox full
552 5.2.2 <hanako@example.com>... Mailbox full
`);
    expect(facts.map(({ finalRecipient, status, words }) => [finalRecipient, status, words.includes('full')])).toEqual([
      ['taro@example.com', '5.1.1', false],
      ['hanako@example.com', '5.2.2', true],
    ]);
  });

  it('names the address an alias led from', () => {
    const [facts] = read(`   ----- The following addresses had permanent fatal errors -----
<taro@example.com>
    (reason: 550 5.1.1 no such user)
    (expanded from: <info@example.co.jp>)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<taro@example.com>
<<< 550 5.1.1 no such user
550 5.1.1 <info@example.co.jp>... User unknown
`);
    expect(facts).toMatchObject({ finalRecipient: 'taro@example.com', originalRecipient: 'info@example.co.jp' });
  });

  it('names the recipient where no list of addresses is left', () => {
    const facts = read(`   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<taro@example.com>
<<< 550 5.1.1 no such user
550 5.1.1 <taro@example.com>... User unknown
`);
    expect(facts.map(({ finalRecipient }) => finalRecipient)).toEqual(['taro@example.com']);
  });
});

it('a text without a transcript is left to other readers', () => {
  expect(read('<taro@example.com>: 550 5.1.1 User unknown')).toEqual([]);
});
