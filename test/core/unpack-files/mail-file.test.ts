import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildMsg } from './build-msg.ts';
import { buildTnef } from './build-tnef.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

type Attached = readonly [name: string, type: string, bytes: Uint8Array];

/** A mail in which a person passes files on. */
function mailWith(...files: readonly Attached[]): string {
  const parts = files.map(
    ([name, type, bytes]) =>
      `--pp\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${Buffer.from(bytes).toString('base64')}\n`,
  );
  return `From: hanako@shop.example.jp\nTo: help@example.jp\nSubject: question\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=pp\n\n--pp\nContent-Type: text/plain\n\nPlease look at this.\n${parts.join('')}--pp--\n`;
}

const bounce = strToU8(bounceTo('taro@example.com'));

const CARRIERS: readonly Attached[] = [
  ['return.eml', 'application/octet-stream', bounce],
  [
    'return.msg',
    'application/vnd.ms-outlook',
    buildMsg({
      properties: {
        '007d001f': 'From: MAILER-DAEMON@mx.example.com\r\n',
        '1000001f': '<taro@example.com>: 550 5.1.1 User unknown',
      },
    }),
  ],
  ['returns.zip', 'application/zip', zipSync({ '1.eml': bounce })],
  [
    'winmail.dat',
    'application/ms-tnef',
    buildTnef([0x800c, Buffer.from('<taro@example.com>: 550 5.1.1 User unknown')]),
  ],
  ['return.txt', 'text/plain', strToU8('<taro@example.com>: host mx.example.com said: 550 5.1.1 User unknown')],
  ['return.html', 'text/html', strToU8('<html><p>&lt;taro@example.com&gt;: 550 5.1.1 User unknown</p></html>')],
];

describe('a mail with a bounce attached', () => {
  it.each(CARRIERS)('as %s gives that bounce, not the person who sent it on', async (...file) => {
    expect(await unpackShort('mail.eml', mailWith(file))).toMatchObject([{ failed: ['taro@example.com'] }]);
  });

  it('in a mail in a .zip in a mail gives it', async () => {
    const zip = zipSync({ 'inner.eml': strToU8(mailWith(['b.zip', 'application/zip', zipSync({ '1.eml': bounce })])) });
    expect(await unpackShort('mail.eml', mailWith(['a.zip', 'application/zip', zip]))).toMatchObject([
      { source: 'mail.eml#a.zip#inner.eml#b.zip#1.eml', failed: ['taro@example.com'] },
    ]);
  });

  it('nested in message/rfc822 as deep as people forward gives it', async () => {
    const wrap = (mail: string, times: number): string =>
      times === 0
        ? mail
        : wrap(
            `From: a@shop.example.jp\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n${mail}`,
            times - 1,
          );
    expect(await unpackShort('mail.eml', wrap(bounceTo('taro@example.com'), 7))).toMatchObject([
      { failed: ['taro@example.com'] },
    ]);
    expect(await unpackShort('mail.eml', wrap(bounceTo('taro@example.com'), 1_000))).toHaveLength(1);
  });

  it('that cannot be opened says so and still reads what the person wrote', async () => {
    const broken: Attached = ['return.msg', 'application/vnd.ms-outlook', strToU8('\xd0\xcf\x11\xe0')];
    const locked = Buffer.from(zipSync({ '1.eml': bounce }));
    locked.writeUInt8(1, 6);
    const shorts = await unpackShort('mail.eml', mailWith(['secret.zip', 'application/zip', locked], broken));
    expect(shorts).toContainEqual({ source: 'mail.eml#secret.zip', why: 'encrypted' });
    expect(shorts.at(-1)).toMatchObject({ subject: expect.any(String) });
  });

  it('beside pictures and texts that are none is the mail itself', async () => {
    const files: Attached[] = [
      ['logo.png', 'image/png', strToU8('\x89PNG')],
      ['minutes.txt', 'text/plain', strToU8('We met on Monday.')],
    ];
    const shorts = await unpackShort('mail.eml', mailWith(...files));
    expect(shorts).toMatchObject([{ source: 'mail.eml', subject: 'question' }]);
  });
});

describe('a file by itself', () => {
  it.each([
    ['screen.png', '89504e470d0a1a0a', 'picture'],
    ['photo.heic', '00000018667479706865696300000000', 'picture'],
    ['notice.pdf', '255044462d312e37', 'pdf'],
    ['mails.7z', '377abcaf271c0004', 'unsupported'],
    ['note.rtf', '7b5c727466315c616e7369', 'unsupported'],
    ['mail.pst', '2142444e', 'unsupported'],
    ['empty.eml', '', 'empty'],
    ['blank.txt', '0d0a2000', 'empty'],
  ])('%s says why it is not read', async (name, hex, why) => {
    expect(await unpackShort(name, Buffer.from(hex, 'hex'))).toEqual([{ source: name, why }]);
  });

  it('of HTML in Shift_JIS is the text a person sees', async () => {
    const html = Buffer.concat([
      Buffer.from(
        '<html><head><META http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><style>p{}</style></head><p>',
      ),
      Buffer.from('947a904d82c582ab82dc82b982f1', 'hex'),
      Buffer.from('<br>&lt;taro@example.com&gt;: 550 5.1.1 User unknown</p></html>'),
    ]);
    expect((await firstNotice('notice.htm', html)).text.trim()).toBe(
      '配信できません\n<taro@example.com>: 550 5.1.1 User unknown',
    );
  });
});
