import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/readers/read-facts.ts';
import { buildCompoundFile } from './build-compound-file.ts';
import { buildMsg } from './build-msg.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

/** 配信できませんでした in code page 932. */
const CP932 = Buffer.from('947a904d82c582ab82dc82b982f182c582b582bd', 'hex');

const RETURNED = 'The mail could not be delivered.\r\n\r\n<taro@example.com>: 550 5.1.1 User unknown\r\n';

describe('an Outlook .msg', () => {
  it('is read by its transport headers and its body', async () => {
    const notice = await firstNotice(
      'mail.msg',
      buildMsg({
        properties: {
          '001a001f': 'IPM.Note',
          '007d001f':
            'Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.com\r\nTo: order@shop.example.jp\r\n' +
            'Subject: Returned\r\nContent-Type: text/plain;\r\n\tcharset=iso-2022-jp\r\nX-Failed-Recipients: taro@example.com\r\n',
          '1000001f': RETURNED,
        },
      }),
    );
    expect(notice).toMatchObject({
      from: 'mailer-daemon@mx.example.com',
      to: 'order@shop.example.jp',
      subject: 'Returned',
    });
    expect(readFacts(notice)).toMatchObject([{ finalRecipient: 'taro@example.com', status: '5.1.1' }]);
  });

  it('without transport headers is read by its properties', async () => {
    const notice = await firstNotice(
      'mail.msg',
      buildMsg({
        properties: {
          '0037001f': '配信不能',
          '0c1f001f': '/O=EXAMPLE/CN=SYSTEM',
          '5d01001f': 'postmaster@mx.example.com',
          '0c1a001f': 'Mail Delivery Subsystem',
          '1000001f': RETURNED,
        },
      }),
    );
    expect(notice).toMatchObject({ subject: '配信不能', from: 'postmaster@mx.example.com' });
    expect(notice.text).toContain('550 5.1.1 User unknown');
  });

  it('in code page 932 is Japanese, whether or not it says so', async () => {
    for (const page of [{ '3ffd0003': 932 }, {}]) {
      const properties = {
        ...page,
        '0037001e': CP932,
        '1000001e': Buffer.concat([CP932, Buffer.from('\r\n550 5.1.1')]),
      };
      const notice = await firstNotice('mail.msg', buildMsg({ properties }));
      expect(notice.subject).toBe('配信できませんでした');
      expect(notice.text).toContain('配信できませんでした\n550 5.1.1');
    }
  });

  it('with HTML alone is read as the text a person sees', async () => {
    const html = Buffer.from('<html><head><meta charset="shift_jis"></head><p>550 5.1.1 User unknown</p></html>');
    expect((await firstNotice('mail.msg', buildMsg({ properties: { '10130102': html } }))).text.trim()).toBe(
      '550 5.1.1 User unknown',
    );
  });

  it('that carries a bounce, as an .eml or as a mail of its own, gives that bounce', async () => {
    const file = { '3707001f': '戻り.eml', '37010102': Buffer.from(bounceTo('hanako@example.com')) };
    const inner = {
      properties: { '007d001f': 'Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.com\r\n', '1000001f': RETURNED },
    };
    const carrier = (attachment: object) =>
      buildMsg({
        properties: { '0037001f': 'FW', '1000001f': 'こちらです' },
        attachments: [{ properties: {}, ...attachment }],
      });
    expect(await unpackShort('a.msg', carrier({ properties: file }))).toMatchObject([
      { failed: ['hanako@example.com'] },
    ]);
    expect(await unpackShort('b.msg', carrier({ message: inner }))).toMatchObject([{ failed: ['taro@example.com'] }]);
  });

  it('whose delivery-status became a file is still a report', async () => {
    const status =
      'Reporting-MTA: dns; mx.example.com\r\n\r\nFinal-Recipient: rfc822; taro@example.com\r\nAction: failed\r\nStatus: 5.2.2\r\n';
    const attachments = [{ properties: { '3707001f': 'ATT00001.txt', '37010102': Buffer.from(status) } }];
    const notice = await firstNotice('mail.msg', buildMsg({ properties: { '1000001f': 'Returned' }, attachments }));
    expect(readFacts(notice)).toMatchObject([
      { finalRecipient: 'taro@example.com', action: 'failed', status: '5.2.2' },
    ]);
  });
});

describe('an Outlook report item', () => {
  const report = (recipients: readonly Record<string, string | number>[], kind = 'NDR') =>
    buildMsg({
      properties: {
        '001a001f': `REPORT.IPM.Note.${kind}`,
        '0037001f': 'Undeliverable: Invoice',
        '0c1a001f': 'Microsoft Outlook',
      },
      recipients,
    });

  it('tells each recipient from its properties', async () => {
    const notice = await firstNotice(
      'ndr.msg',
      report([
        {
          '3001001f': 'Taro',
          '39fe001f': 'taro@example.com',
          '0c1b001f': '<mx.example.com #5.1.10 smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found>',
          '0c200003': 520,
        },
        { '3001001f': 'hanako@example.com', '0c200003': 522 },
      ]),
    );
    expect(readFacts(notice)).toMatchObject([
      {
        finalRecipient: 'taro@example.com',
        action: 'failed',
        status: '5.1.10',
        remoteMta: 'mx.example.com',
        diagnosticCode: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found',
      },
      { finalRecipient: 'hanako@example.com', action: 'failed', status: '5.2.2' },
    ]);
  });

  it('finds the address in what it repeats of the mail, and the words in its text', async () => {
    const notice = await firstNotice(
      'ndr.msg',
      buildMsg({
        properties: {
          '001a001f': 'REPORT.IPM.Note.NDR',
          '0074001f': 'Taro <taro@example.com>',
          '1001001f': 'Your message did not reach the recipient.\r\n550 5.7.1 Access denied',
        },
      }),
    );
    expect(readFacts(notice)).toMatchObject([{ finalRecipient: 'taro@example.com', action: 'failed' }]);
    expect(notice.text).toContain('550 5.7.1 Access denied');
  });

  it.each([
    ['DR', 'delivered'],
    ['Delayed', 'delayed'],
  ])('of class %s is %s', async (kind, action) => {
    const notice = await firstNotice('report.msg', report([{ '39fe001f': 'taro@example.com' }], kind));
    expect(readFacts(notice)).toMatchObject([{ finalRecipient: 'taro@example.com', action }]);
  });
});

describe('a .msg that is none', () => {
  it('of 512 header bytes and 40 kB of zeros is answered at once, without growing', async () => {
    const hostile = Buffer.concat([
      buildMsg({ properties: { '1000001f': 'x' } }).subarray(0, 512),
      Buffer.alloc(40_000),
    ]);
    const before = process.memoryUsage().rss;
    expect(await unpackShort('hostile.msg', hostile)).toEqual([{ source: 'hostile.msg', why: 'broken' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('with any one number of its header or tables changed gives an answer', async () => {
    const sound = buildMsg({ properties: { '1000001f': RETURNED }, recipients: [{ '39fe001f': 'taro@example.com' }] });
    const changed = [0x1e, 0x2c, 0x30, 0x3c, 0x40, 0x44, 0x48, 0x4c, ...range(512, sound.length, 116)];
    for (const at of changed) {
      for (const value of [0, 1, 5, -1, -2, 0x7fffffff]) {
        const hostile = Buffer.from(sound);
        hostile.writeInt32LE(value, Math.min(at, sound.length - 4));
        expect((await unpackShort('hostile.msg', hostile)).length).toBeGreaterThan(0);
      }
    }
  });

  it("whose first entry is no root, so that its chain is nobody's, is answered at once", async () => {
    const hostile = buildMsg({ properties: { '1000001f': RETURNED } });
    const root = hostile.indexOf(Buffer.from('Root Entry', 'utf16le'));
    hostile.writeUInt8(0, root + 66);
    expect(await unpackShort('hostile.msg', hostile)).toEqual([{ source: 'hostile.msg', why: 'broken' }]);
  });

  it('but another file of Office is told apart', async () => {
    expect(await unpackShort('a.doc', buildCompoundFile({ WordDocument: Buffer.alloc(5000, 1) }))).toEqual([
      { source: 'a.doc', why: 'unsupported' },
    ]);
  });
});

function range(start: number, end: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((end - start) / step) }, (_, index) => start + index * step);
}
