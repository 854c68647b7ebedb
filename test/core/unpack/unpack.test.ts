import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/notice.ts';
import { type Unpacked, unpackFile } from '../../../src/core/unpack/unpack.ts';
import { bytesOf, POSTFIX_NOTICE } from './make-eml.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** The only notice of a file; anything else is a failing test. */
async function onlyNotice(name: string, content: Uint8Array): Promise<Notice> {
  const [unpacked, ...others]: readonly Unpacked[] = await unpackFile({ name, bytes: content });
  if (unpacked?.kind !== 'notice' || others.length > 0) throw new Error('not one notice');
  return unpacked.notice;
}

/** Where each thing found came from, and why it could not be read. */
async function found(name: string, content: Uint8Array) {
  return (await unpackFile({ name, bytes: content })).map((unpacked) =>
    unpacked.kind === 'notice' ? unpacked.notice.source : [unpacked.source, unpacked.unreadable.why],
  );
}

describe('what cannot be read is said by name', () => {
  it.each([
    ['an empty file', 'a.eml', '', { why: 'empty' }],
    ['blank lines', 'a.txt', '0d0a20200d0a', { why: 'empty' }],
    ['a PNG', 'screenshot.txt', '89504e470d0a1a0a', { why: 'picture' }],
    ['a JPEG', 'mail', 'ffd8ffe000104a46', { why: 'picture' }],
    ['a picture by its name', 'IMG_0001.HEIC', '0000001800000000', { why: 'picture' }],
    ['a photo by its content', 'photo', '000000186674797068656963', { why: 'picture' }],
    ['a PDF', 'a.eml', '255044462d312e37', { why: 'pdf' }],
    ['a compressed file', 'a.gz', '1f8b080000000000', { why: 'unsupported', type: 'gzip' }],
    ['a program', 'mail.eml', '4d5a900003000000', { why: 'unsupported', type: 'Windows program' }],
    ['half an Outlook file', 'a.msg', 'd0cf11e0a1b11ae1', { why: 'broken' }],
  ])('%s', async (_, name, hex, unreadable) => {
    expect(await unpackFile({ name, bytes: bytes(hex) })).toEqual([{ kind: 'unreadable', source: name, unreadable }]);
  });

  it('a text that is too big', async () => {
    const limit = 30 * 1024 * 1024;
    const [unpacked] = await unpackFile({ name: 'a.txt', bytes: new Uint8Array(limit + 1).fill(0x61) });
    expect(unpacked).toMatchObject({ unreadable: { why: 'too-big', bytes: limit + 1, limit } });
  });
});

describe('a mail', () => {
  it.each(['mail.eml', 'mail.txt', 'mail', '-', 'cur/1700000000.M1P2.mx.example.com:2,S'])(
    'is known by its head, whatever its name is: %s',
    async (name) => {
      const notice = await onlyNotice(name, POSTFIX_NOTICE);
      expect(notice).toMatchObject({ source: name, carriedBy: 'mail', reportType: 'delivery-status' });
    },
  );

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRCRLF', '\r\r\n'],
  ])('is read with %s line ends', async (_, end) => {
    const source = Buffer.from(POSTFIX_NOTICE).toString('latin1').replaceAll('\r\n', end);
    const notice = await onlyNotice('mail.eml', Buffer.from(source, 'latin1'));
    expect(notice.reports[0]?.text).toContain('Final-Recipient: rfc822; taro@example.com');
    expect(notice.returned?.from).toBe('order@shop.example.jp');
  });

  it("of Apple Mail's begins with its length", async () => {
    const source = `${POSTFIX_NOTICE.length}\n${Buffer.from(POSTFIX_NOTICE).toString('latin1')}<?xml version="1.0"?><plist/>`;
    expect(await onlyNotice('1.emlx', Buffer.from(source, 'latin1'))).toMatchObject({ reportType: 'delivery-status' });
  });

  it('that somebody only describes is text', async () => {
    const notice = await onlyNotice(
      'a.txt',
      bytesOf('From: 山田', 'メールが返ってきました。', '', '550 5.1.1 User unknown'),
    );
    expect(notice.carriedBy).toBe('paste');
    expect(notice.text).toContain('550 5.1.1 User unknown');
  });
});

describe('a text', () => {
  const sentence = 'メールを配信できません。';
  it.each([
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-16', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
    ['ISO-2022-JP', bytes('1b24422561213c256b2472475b3f2e2447242d245e243b247321231b2842')],
    ['Shift_JIS', bytes('8381815b838b82f0947a904d82c582ab82dc82b982f18142')],
    ['EUC-JP', bytes('a5e1a1bca5eba4f2c7dbbfaea4c7a4ada4dea4bba4f3a1a3')],
  ])('in %s is told without a label', async (_, content) => {
    const { text } = await onlyNotice('a.txt', content);
    expect(text).toBe(sentence);
  });

  it('of a saved page is what a person sees of it', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>x</title></head><body><p>&lt;taro@example.com&gt;: 550 5.1.1</p></body></html>';
    expect((await onlyNotice('page.html', strToU8(page))).text).toContain('<taro@example.com>: 550 5.1.1');
  });
});

describe('containers', () => {
  const refused = strToU8('<taro@example.com>: 550 5.1.1 User unknown');

  it('a zip gives each file under its name, without folders and clutter', async () => {
    const zip = zipSync({
      'mails/b.eml': POSTFIX_NOTICE,
      'a.txt': refused,
      '__MACOSX/._a.txt': refused,
      '../../etc/c.txt': refused,
    });
    expect(await found('all.zip', zip)).toEqual(['all.zip#b.eml', 'all.zip#a.txt', 'all.zip#c.txt']);
  });

  it('a picture among mails is said, the others are read', async () => {
    const zip = zipSync({ 'shot.png': bytes('89504e470d0a1a0a'), 'a.txt': refused });
    expect(await found('all.zip', zip)).toEqual([['all.zip#shot.png', 'picture'], 'all.zip#a.txt']);
  });

  it('a zip in a zip is opened, a tower of them is not', async () => {
    let zip = zipSync({ 'a.txt': refused });
    expect(await found('z.zip', zipSync({ 'inner.zip': zip }))).toEqual(['z.zip#inner.zip#a.txt']);
    for (let depth = 0; depth < 9; depth++) zip = zipSync({ 'z.zip': zip });
    expect((await found('z.zip', zip)).flat().at(-1)).toBe('too-deep');
  });

  it('a bomb is told, not inflated', { timeout: 180_000 }, async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await found('bomb.zip', bomb)).at(-1)).toEqual(['bomb.zip', 'too-much']);
  });

  it('an encrypted zip is said to be that', async () => {
    const zip = zipSync({ 'a.txt': refused });
    zip[6] = 1;
    expect(await found('a.zip', zip)).toEqual([['a.zip', 'encrypted']]);
  });

  it('a folder of mails in one file (mbox) gives each mail', async () => {
    const mail = Buffer.from(POSTFIX_NOTICE).toString('latin1');
    const mbox = `From MAILER-DAEMON Mon Nov 23 10:00:00 2026\r\n${mail}\r\nFrom hanako@example.com Mon Nov 23 11:00:00 2026\r\n${mail}\r\n`;
    expect(await found('inbox', Buffer.from(mbox, 'latin1'))).toEqual(['inbox#1', 'inbox#2']);
  });

  it('one mail under a mailbox line is one mail', async () => {
    const mail = `From MAILER-DAEMON Mon Nov 23 10:00:00 2026\r\n${Buffer.from(POSTFIX_NOTICE).toString('latin1')}`;
    expect(await found('one', Buffer.from(mail, 'latin1'))).toEqual(['one']);
  });
});
