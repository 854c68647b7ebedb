import { describe, expect, it } from 'vitest';
import { triageText } from '../shipped-book.ts';

// One notice in the forms in which a helpdesk gets it: the answer must not change.

const NOTICE = `This is the mail system at host mail.shop.example.jp.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <taro@example.com>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`;

const SIGNATURE = `-- 
山田 花子 <yamada@helpdesk.example.jp>
〒 550-0001 大阪市西区 Tel: 06-5550-5511`;

const ABOVE = `ヘルプデスク 御中

お客様あてのメールが戻ってきました。hanako@helpdesk.example.jp までご連絡ください。

${SIGNATURE}
`;

const HEADS: Readonly<Record<string, string>> = {
  'Gmail, English':
    '---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\nDate: Mon, Nov 23, 2026 at 10:05 AM\nSubject: Undelivered Mail Returned to Sender\nTo: <order@shop.example.jp>\n\n',
  'Gmail, Japanese':
    '---------- Forwarded message ---------\n差出人: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\nDate: 2026年11月23日(月) 10:05\nSubject: Undelivered Mail Returned to Sender\nTo: <order@shop.example.jp>\n\n',
  'Outlook, English':
    '-----Original Message-----\nFrom: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\nSent: Monday, November 23, 2026 10:05 AM\nTo: order@shop.example.jp\nSubject: Undelivered Mail Returned to Sender\n\n',
  'Outlook, Japanese':
    '-----Original Message-----\n差出人: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\n送信日時: 2026年11月23日月曜日 10:05\n宛先: order@shop.example.jp\n件名: Undelivered Mail Returned to Sender\n\n',
  'Apple Mail, English':
    'Begin forwarded message:\n\nFrom: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\nSubject: Undelivered Mail Returned to Sender\nDate: November 23, 2026 at 10:05:00 GMT+9\nTo: order@shop.example.jp\n\n',
  'Apple Mail, Japanese':
    '転送されたメッセージ:\n\n差出人: Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\n件名: Undelivered Mail Returned to Sender\n日付: 2026年11月23日 10:05:00 JST\n宛先: order@shop.example.jp\n\n',
  'Thunderbird, English':
    '-------- Forwarded Message --------\nSubject: \tUndelivered Mail Returned to Sender\nDate: \tMon, 23 Nov 2026 10:05:00 +0900\nFrom: \tMail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\nTo: \torder@shop.example.jp\n\n\n',
  'Thunderbird, Japanese':
    '-------- 転送メッセージ --------\n件名: \tUndelivered Mail Returned to Sender\n日付: \tMon, 23 Nov 2026 10:05:00 +0900\n差出人: \tMail Delivery System <MAILER-DAEMON@mail.shop.example.jp>\n宛先: \torder@shop.example.jp\n\n\n',
};

const quoted = (text: string, mark = '> ') =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?:\\s|$)`, 'g'), '$1\n').trimEnd())
    .join('\n');

const FORMS: Readonly<Record<string, string>> = {
  'as it is': NOTICE,
  'under talk in Japanese': `これはどういう意味ですか?\n\n${NOTICE}`,
  quoted: quoted(NOTICE),
  'quoted twice': quoted(quoted(NOTICE)),
  'quoted without a blank': quoted(NOTICE, '>'),
  'quoted in a reply': `ご確認ください。\n\n2026年11月23日(月) 10:05 Mail Delivery System <MAILER-DAEMON@mail.shop.example.jp>:\n\n${quoted(NOTICE)}`,
  'hard-wrapped at 40': wrapped(NOTICE, 40),
  'on one line': NOTICE.replace(/\s+/g, ' '),
  'on one line behind talk': `エラーです ${NOTICE.replace(/\s+/g, ' ')}`,
  indented: quoted(NOTICE, '    '),
  'in full-width letters': NOTICE.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  ),
  'with the links of a chat': NOTICE.replaceAll(
    '<taro@example.com>',
    '&lt;<mailto:taro@example.com|taro@example.com>&gt;',
  ),
  'with the links of Outlook': NOTICE.replaceAll('<taro@example.com>', 'taro@example.com<mailto:taro@example.com>'),
  'with CRLF and no-break blanks': NOTICE.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'),
  'the decisive line alone': NOTICE.slice(NOTICE.indexOf('host mx')),
  'the reply alone': NOTICE.slice(NOTICE.indexOf('550')),
  'with a line of 70,000 characters': `${NOTICE}\n\n${'QUJD'.repeat(17_500)}`,
};

const FORWARDED = Object.fromEntries(
  Object.entries(HEADS).flatMap(([client, head]) => [
    [`forwarded by ${client}`, `${ABOVE}\n${head}${NOTICE}`],
    [`forwarded by ${client}, quoted`, `${ABOVE}\n${quoted(head + NOTICE)}`],
  ]),
);

describe.each(Object.entries({ ...FORMS, ...FORWARDED }))('%s', (form, text) => {
  it('tells the same', async () => {
    const triage = await triageText(text);
    expect(triage.kind).toBe('failure');
    expect(triage.diagnoses.map(({ facts }) => facts.finalRecipient)).toEqual(['taro@example.com']);
    const [diagnosis] = triage.diagnoses;
    expect(diagnosis).toMatchObject({
      reason: 'userunknown',
      facts: { status: '5.1.1', replyCode: '550', command: 'RCPT' },
    });
    if (form !== 'the reply alone') expect(diagnosis?.facts.remoteMta).toBe('mx.example.com');
  });
});

describe('whoever passes a notice on is nobody in it', () => {
  const WHO = [
    'yamada@helpdesk.example.jp',
    'hanako@helpdesk.example.jp',
    'order@shop.example.jp',
    'mailer-daemon@mail.shop.example.jp',
  ];
  const GMAIL =
    "Address not found\n\nYour message wasn't delivered to taro@example.com because the address couldn't be found, or is unable to receive mail.";
  const NAMELESS =
    'Message blocked\n\nYour message has been blocked. The response from the remote server was:\n\n550 5.7.1 Message rejected';

  it.each(
    Object.entries(HEADS).flatMap(([client, head]) =>
      [GMAIL, NAMELESS].map((notice) => [client, head, notice] as const),
    ),
  )('%s (%#)', async (_, head, notice) => {
    const { diagnoses } = await triageText(`${ABOVE}\n${head}${notice}`);
    expect(diagnoses).toHaveLength(1);
    expect(WHO).not.toContain(diagnoses[0]?.facts.finalRecipient);
  });
});
