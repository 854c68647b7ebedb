import { describe, expect, it } from 'vitest';
import { readAddressBlocks } from '../../../src/core/readers/address-block.ts';
import { makeNotice } from '../make-notice.ts';

const read = (text: string) => readAddressBlocks(makeNotice({ text }));

/** How each server writes one refused recipient. */
const NOTICES: Readonly<Record<string, string>> = {
  Postfix: `This is the mail system at host mail.shop.example.jp.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <taro@example.com>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)
`,
  Exim: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  taro@example.com
    host mx.example.com [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<taro@example.com>:
    550 5.1.1 User unknown
`,
  qmail: `Hi. This is the qmail-send program at mail.shop.example.jp.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<taro@example.com>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 User unknown
Giving up on 192.0.2.25.
`,
  'Exim with a blank line': `The following address(es) failed:

  taro@example.com

    SMTP error from remote mail server after RCPT TO:<taro@example.com>:
    550 5.1.1 User unknown
`,
};

describe.each(Object.entries(NOTICES))('%s', (_, text) => {
  it('names the recipient, the codes and the command', () => {
    const facts = read(text);
    expect(facts.map(({ finalRecipient }) => finalRecipient)).toEqual(['taro@example.com']);
    expect(facts[0]).toMatchObject({ replyCode: '550', status: '5.1.1', command: 'RCPT' });
    expect(facts[0]?.words).toMatch(/User\s+unknown/);
  });
});

describe('several recipients', () => {
  it('each have their own words', () => {
    const facts = read(`<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 User
    unknown (in reply to RCPT TO command)

<hanako@example.net>: host mx.example.net[203.0.113.25] said: 552 5.2.2
    Mailbox full (in reply to RCPT TO command)
`);
    expect(facts.map(({ finalRecipient, status, remoteMta }) => [finalRecipient, status, remoteMta])).toEqual([
      ['taro@example.com', '5.1.1', 'mx.example.com'],
      ['hanako@example.net', '5.2.2', 'mx.example.net'],
    ]);
    expect(facts[0]?.words).not.toContain('full');
  });

  it('a list above and the details below are one entry each', () => {
    const facts = read(`The following addresses failed:

<taro@example.com>
<hanako@example.net>

<taro@example.com>: 550 5.1.1 User unknown
<hanako@example.net>: 552 5.2.2 Mailbox full
`);
    expect(facts.map(({ finalRecipient, status }) => [finalRecipient, status])).toEqual([
      ['taro@example.com', '5.1.1'],
      ['hanako@example.net', '5.2.2'],
    ]);
  });
});

describe('an alias', () => {
  it.each([
    [
      'Postfix',
      '<taro@example.com> (expanded from <info@example.co.jp>): host\n    mx.example.com[192.0.2.25] said: 550 no',
    ],
    ['Exim', '  taro@example.com\n    (ultimately generated from info@example.co.jp)\n    550 5.1.1 no such user'],
    ['Exim, directly', '  taro@example.com\n    (generated from info@example.co.jp)\n    550 5.1.1 no such user'],
  ])('%s tells which address was typed', (_, text) => {
    expect(read(text)).toMatchObject([{ finalRecipient: 'taro@example.com', originalRecipient: 'info@example.co.jp' }]);
  });
});

it('a Japanese list with bullets names its recipient', () => {
  const facts = read('以下の宛先へメールを送信できませんでした。\n\n・taro@example.com\n550 5.1.1 User unknown');
  expect(facts).toMatchObject([{ finalRecipient: 'taro@example.com', status: '5.1.1' }]);
});

it.each([
  ["the robot's own address", '<mailer-daemon@mail.shop.example.jp>:\n550 5.1.1 no'],
  ['the sender, said to be that', 'A message sent by\n\n  order@shop.example.jp:\n\nfailed'],
])('%s is no recipient', (_, text) => {
  expect(read(text)).toEqual([]);
});
