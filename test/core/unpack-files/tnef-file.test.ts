import { describe, expect, it } from 'vitest';
import { buildTnef, tnefProperties } from './build-tnef.ts';
import { bounceTo, firstNotice, unpackShort } from './unpacked.ts';

const attachment = (bytes: Buffer) =>
  [
    [0x9002, Buffer.alloc(14)],
    [0x8010, Buffer.from('return.eml\0')],
    [0x800f, bytes],
  ] as const;

describe('a winmail.dat', () => {
  it('gives the text in it, in its code page', async () => {
    const japanese = Buffer.from('947a904d82c582ab82dc82b982f1', 'hex');
    const codePage = Buffer.from('a403000000000000', 'hex');
    const bytes = buildTnef(
      [0x9007, codePage],
      [0x8004, japanese],
      [0x800c, Buffer.concat([japanese, Buffer.from('\r\n<taro@example.com>: 550 5.1.1 User unknown\0')])],
    );
    expect(await firstNotice('winmail.dat', bytes)).toMatchObject({
      subject: '配信できません',
      text: expect.stringContaining('550 5.1.1'),
    });
  });

  it('gives the text of its properties', async () => {
    const unicode = Buffer.from('<taro@example.com>: 550 5.1.1 User unknown\0', 'utf16le');
    const bytes = buildTnef([
      0x9003,
      tnefProperties([
        [0x3ffd0003, 932],
        [0x1000001f, unicode],
      ]),
    ]);
    expect((await firstNotice('winmail.dat', bytes)).text).toContain('550 5.1.1 User unknown');
  });

  it('gives the bounce attached in it, as a file or as a mail', async () => {
    expect(
      await unpackShort('winmail.dat', buildTnef(...attachment(Buffer.from(bounceTo('taro@example.com'))))),
    ).toMatchObject([{ failed: ['taro@example.com'] }]);
    const inner = buildTnef(
      [0x800c, Buffer.from('<hanako@example.com>: 550 5.1.1 User unknown')],
      [0x8004, Buffer.from('Undelivered')],
    );
    const object = tnefProperties([[0x3701000d, Buffer.concat([Buffer.alloc(16), inner])]]);
    expect(await unpackShort('winmail.dat', buildTnef([0x9002, Buffer.alloc(14)], [0x9005, object]))).toMatchObject([
      { failed: ['hanako@example.com'] },
    ]);
  });

  it('with nothing but formatted text says what to ask for', async () => {
    const rtf = tnefProperties([[0x10090102, Buffer.from('LZFu')]]);
    expect(await unpackShort('winmail.dat', buildTnef([0x9003, rtf]))).toEqual([
      { source: 'winmail.dat', why: 'winmail' },
    ]);
  });

  it('cut off or changed anywhere gives an answer', async () => {
    const text = Buffer.from('<taro@example.com>: 550 5.1.1 User unknown');
    const sound = buildTnef(
      [
        0x9003,
        tnefProperties([
          [0x1000001e, text],
          [0x3ffd0003, 932],
        ]),
      ],
      ...attachment(text),
    );
    for (let at = 4; at < sound.length; at++) {
      const changed = Buffer.from(sound);
      changed[at] = 0xff;
      for (const bytes of [sound.subarray(0, at), changed])
        expect((await unpackShort('winmail.dat', bytes)).length).toBeGreaterThan(0);
    }
  });
});
