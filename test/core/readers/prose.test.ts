import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/core/readers/prose.ts';
import { makeNotice, makeReturned } from '../make-notice.ts';

const recipients = (text: string, parts: Parameters<typeof makeNotice>[0] = {}) =>
  readProse(makeNotice({ text, ...parts })).map(({ finalRecipient }) => finalRecipient);

describe('the recipient', () => {
  it.each([
    [
      'Gmail',
      "Address not found\nYour message wasn't delivered to taro@example.com because the address couldn't be found, or is unable to receive mail.",
    ],
    ['Gmail, Japanese', 'アドレスが見つかりません\nメールは taro@example.com に配信されませんでした。'],
    [
      'Gmail, older',
      'Delivery to the following recipient failed permanently:\n\n     taro@example.com\n\nTechnical details of permanent failure:',
    ],
    ['Exchange Online', "Your message to taro@example.com couldn't be delivered.\ntaro wasn't found at example.com."],
    [
      'Exchange',
      "Delivery has failed to these recipients or groups:\n\nTaro Yamada (taro@example.com)\nThe email address you entered couldn't be found.",
    ],
    [
      'Yahoo',
      'Sorry, we were unable to deliver your message to the following address.\n\n<taro@example.com>:\n554: delivery error',
    ],
    ['a reply alone', '550 5.1.1 <taro@example.com>: Recipient address rejected: User unknown'],
    ['a Japanese gateway', '宛先:taro@example.com\n理由:宛先が見つかりません'],
    ['a sentence that names the writer first', 'Please contact postmaster@example.com. Unknown user: taro@example.com'],
    [
      "Exchange's message tracking",
      '2026-11-25T08:00:01.123Z,,EX01,,EX01,,,ROUTING,FAIL,77846,<abc@mx.example.com>,f2,taro@example.com,550 5.1.1 RESOLVER.ADR.RecipNotFound; not found,5120,1,,,Order,order@shop.example.jp,order@shop.example.jp',
    ],
    [
      'a paste without its line breaks',
      'The following address(es) failed:taro@example.comhost mx.example.com SMTP error from remote mail server after RCPT TO:<taro@example.com>:550 No such user',
    ],
    ['the sender named beside it', 'Mail from order@shop.example.jp to taro@example.com was rejected'],
  ])('is found in what %s writes', (_, text) => {
    expect(recipients(text)).toEqual(['taro@example.com']);
  });

  it.each([
    [
      'to whom to complain',
      '553 5.3.0 DNSBL:RBL 521 blocked. For assistance forward this error to rbl_desk@example.net',
    ],
    [
      'to whom to write',
      '554 None/bad reputation. Ask your postmaster for help or to contact tosa@rx.example.net for reset.',
    ],
    ["the sender's account", '550 Your account info@example.com has been locked for sending too many messages'],
    ['the forged sender', '550 Rejected by header based Anti-Spoofing policy: cfo@example.com'],
    ['what a blank has cut', '550 5.1.1 <hiro@momiji- kan.example>: User unknown'],
  ])('is not %s', (_, text) => {
    expect(recipients(text)).toEqual([undefined]);
  });

  it('is found right behind a Japanese comma', () => {
    expect(recipients('アドレスが見つからないため、taro@example.com にメールを配信できませんでした。')).toEqual([
      'taro@example.com',
    ]);
  });

  it('is what the header for machines says, before any sentence', () => {
    const headers = new Map([['x-failed-recipients', 'taro@example.com, hanako@example.net']]);
    expect(recipients('Could not be delivered to jiro@example.org', { headers })).toEqual([
      'taro@example.com',
      'hanako@example.net',
    ]);
  });

  it('is the only one the returned mail was sent to, where the text names nobody', () => {
    expect(recipients('Mailbox full', { returned: makeReturned() })).toEqual(['taro@example.com']);
    expect(
      recipients('Mailbox full', { returned: makeReturned({ to: ['taro@example.com', 'hanako@example.com'] }) }),
    ).toEqual([undefined]);
  });

  it.each([
    ['the sender', 'Could not deliver the mail from order@shop.example.jp'],
    ['the robot', 'Sent by mailer-daemon@mail.shop.example.jp'],
    ['an address to ask', 'For help write to postmaster@example.com or support@example.com'],
  ])('is never %s', (_, text) => {
    expect(recipients(text)).toEqual([undefined]);
  });
});

describe('the words', () => {
  it('of the refusing server begin at its reply', () => {
    const [facts] = readProse(
      makeNotice({ text: 'Sorry!\n\nThe error was:\n550 5.2.2 <taro@example.com>:\nMailbox full\n\nBye' }),
    );
    expect(facts).toMatchObject({
      diagnosticCode: '550 5.2.2 <taro@example.com>: Mailbox full',
      replyCode: '550',
      status: '5.2.2',
    });
  });

  it('are the whole text where nobody replied', () => {
    const [facts] = readProse(makeNotice({ text: 'The mailbox of taro@example.com is full.' }));
    expect(facts?.words).toBe('The mailbox of taro@example.com is full.');
    expect(facts?.diagnosticCode).toBeUndefined();
  });
});
