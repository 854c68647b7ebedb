import { describe, expect, it } from 'vitest';
import { mailsInMbox } from '../../../src/core/unpack/mbox-file.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

const SEPARATOR = 'From MAILER-DAEMON Thu Nov 26 07:30:29 2026\n';

const ADDRESSES = ['taro@example.com', 'hanako@example.com', 'jiro@example.com'] as const;

const mbox = (mails: readonly string[]) => mails.map((mail) => `${SEPARATOR}${mail}\n`).join('');

describe('an mbox', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('with %s newlines gives each mail under its number', async (_, newline) => {
    const bytes = mbox(ADDRESSES.map((address) => bounceTo(address))).replaceAll('\n', newline);
    expect(await unpackShort('folder', bytes)).toMatchObject(
      ADDRESSES.map((address, index) => ({ source: `folder#${index + 1}`, failed: [address] })),
    );
  });

  it('with mixed newlines gives the same', async () => {
    const [first, second, third] = ADDRESSES.map((address) => `${SEPARATOR}${bounceTo(address)}\n`);
    const bytes = `${first}${second?.replaceAll('\n', '\r\n')}${third?.replaceAll('\n', '\r')}`;
    const shorts = await unpackShort('folder', bytes);
    expect(shorts).toMatchObject(ADDRESSES.map((address) => ({ failed: [address] })));
  });

  it('restores what was quoted so as not to look like a separator (mboxrd)', () => {
    const mail = 'Subject: x\n\n>From the desk\n>>From twice\n> From a reply\n';
    expect([...mailsInMbox(Buffer.from(mbox([mail])))].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'Subject: x\n\nFrom the desk\n>From twice\n> From a reply\n\n',
    ]);
  });

  it('is not parted at words that begin like a separator', async () => {
    const talk =
      'From: a@example.jp\nSubject: x\nMessage-ID: <1@example.jp>\n\nHello,\n\nFrom Monday on we are closed.\n\nFrom here to there.\n';
    expect(await unpackShort('folder', mbox([talk, bounceTo('taro@example.com')]))).toHaveLength(2);
  });

  it('is not parted within a notice that encloses the mail with its separator', async () => {
    const whole = bounceTo('taro@example.com').replace(
      '--rr--',
      `--rr\nContent-Type: message/rfc822\n\n${SEPARATOR}Received: by mail.shop.example.jp\nSubject: order\n\nhello\n--rr--`,
    );
    expect(await unpackShort('one.eml', `${SEPARATOR}${whole}`)).toMatchObject([
      { source: 'one.eml', failed: ['taro@example.com'] },
    ]);
    expect(await unpackShort('folder', mbox([whole, bounceTo('jiro@example.com')]))).toMatchObject([
      { failed: ['taro@example.com'] },
      { failed: ['jiro@example.com'] },
    ]);
  });

  it('of a mail program with a dash for the sender is read', async () => {
    const bytes = `From - Thu Nov 26 07:30:29 2026\nX-Mozilla-Status: 0001\n${bounceTo('taro@example.com')}\nFrom - Thu Nov  5 07:30:29 2026\nX-Mozilla-Status: 0001\n${bounceTo('jiro@example.com')}`;
    expect(await unpackShort('Inbox', bytes)).toMatchObject([
      { failed: ['taro@example.com'] },
      { failed: ['jiro@example.com'] },
    ]);
  });

  it('of ten thousand mails is parted without copies', () => {
    const bytes = Buffer.from(mbox([bounceTo('taro@example.com')]).repeat(10_000));
    let mails = 0;
    for (const mail of mailsInMbox(bytes)) {
      expect(mail.buffer).toBe(bytes.buffer);
      mails++;
    }
    expect(mails).toBe(10_000);
  });
});

describe('a single mail', () => {
  it.each(['1790000000.M1P2.mail.example.jp:2,S', '1790000000.V801I1f.mail,S=1234:2,RS', 'mail.emlx'])(
    'is known under the name %s',
    async (name) => {
      const mail = 'From: a@example.jp\nSubject: Fwd: x\n\n<taro@example.com>: 550 5.1.1 User unknown\n';
      const plist = '<?xml version="1.0"?><plist><string>jiro@example.com</string></plist>';
      const bytes = name.endsWith('.emlx') ? `${mail.length}\n${mail}${plist}` : mail;
      const notice = await firstNotice(name, bytes);
      expect(notice).toMatchObject({ from: 'a@example.jp', subject: 'Fwd: x', carriedBy: 'mail' });
      expect(notice.text).not.toContain('plist');
    },
  );
});
