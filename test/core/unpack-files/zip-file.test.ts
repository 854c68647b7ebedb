import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bounceTo, unpackShort } from './unpacked.ts';

const bounce = strToU8(bounceTo('taro@example.com'));

describe('a .zip', () => {
  it('gives what each file in it gives, under the name it has there', async () => {
    const mbox = strToU8(
      ['hanako@example.com', 'jiro@example.com']
        .map((address) => `From MAILER-DAEMON Thu Nov 26 07:30:29 2026\n${bounceTo(address)}\n`)
        .join(''),
    );
    const bytes = zipSync({
      'mails/1.eml': bounce,
      'mails/folder.mbox': mbox,
      'note.txt': strToU8('<saburo@example.com>: 550 5.1.1 User unknown'),
    });
    expect(await unpackShort('a.zip', bytes)).toMatchObject([
      { source: 'a.zip#1.eml', failed: ['taro@example.com'] },
      { source: 'a.zip#folder.mbox#1', failed: ['hanako@example.com'] },
      { source: 'a.zip#folder.mbox#2', failed: ['jiro@example.com'] },
      { source: 'a.zip#note.txt', failed: ['saburo@example.com'] },
    ]);
  });

  it('leaves out what systems put in, and says what is no mail', async () => {
    const bytes = zipSync({
      '__MACOSX/._1.eml': bounce,
      '.DS_Store': bounce,
      'screen.png': strToU8('\x89PNG'),
      '1.eml': bounce,
    });
    expect(await unpackShort('a.zip', bytes)).toMatchObject([
      { source: 'a.zip#screen.png', why: 'picture' },
      { source: 'a.zip#1.eml' },
    ]);
  });

  it('cannot choose where its names lead', async () => {
    const bytes = zipSync({
      '../../etc/passwd': bounce,
      'C:\\Windows\\a.eml': bounce,
      '/..': bounce,
      'a\u202egpj.eml\u0007': bounce,
    });
    const sources = (await unpackShort('a.zip', bytes)).map(({ source }) => source);
    expect(sources).toEqual(['a.zip#passwd', 'a.zip#a.eml', 'a.zip#3', 'a.zip#agpj.eml']);
  });

  it('made on a Japanese Windows has Japanese names', async () => {
    const bytes = Buffer.from(zipSync({ 'XXXX.eml': bounce }));
    const shiftJis = Buffer.from('96df82e8', 'hex');
    for (let at = bytes.indexOf('XXXX.eml'); at >= 0; at = bytes.indexOf('XXXX.eml', at)) shiftJis.copy(bytes, at);
    expect(await unpackShort('a.zip', bytes)).toMatchObject([{ source: 'a.zip#戻り.eml' }]);
  });

  it('in a .zip in a .zip is opened, deeper it is not', async () => {
    const wrap = (bytes: Uint8Array, times: number): Uint8Array =>
      times === 0 ? bytes : wrap(zipSync({ 'a.zip': bytes }), times - 1);
    const zip = zipSync({ '1.eml': bounce });
    expect(await unpackShort('a.zip', wrap(zip, 2))).toMatchObject([{ failed: ['taro@example.com'] }]);
    expect(await unpackShort('a.zip', wrap(zip, 9))).toMatchObject([{ why: 'too-deep' }]);
  });

  it('that becomes a thousand times as much is stopped while it grows', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(20_000_000).fill(0x41) });
    const bombs = Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}.zip`, bomb]));
    const shorts = await unpackShort('bomb.zip', zipSync({ '1.eml': bounce, ...bombs }, { level: 0 }));
    expect(shorts[0]).toMatchObject({ failed: ['taro@example.com'] });
    expect(shorts.at(-1)).toEqual({ source: 'bomb.zip#g.zip', why: 'too-much' });
  });

  it('of more files than anybody has mails is stopped', async () => {
    const files = Object.fromEntries(Array.from({ length: 30_050 }, (_, index) => [`${index}x.txt`, strToU8('')]));
    expect((await unpackShort('many.zip', zipSync(files, { level: 0 }))).at(-1)).toEqual({
      source: 'many.zip',
      why: 'too-much',
    });
  });

  it('with one file damaged still gives the others', async () => {
    const bytes = Buffer.from(zipSync({ 'bad.eml': bounce, 'good.eml': bounce }));
    bytes.fill(0xff, 60, 120);
    const shorts = await unpackShort('a.zip', bytes);
    expect(shorts).toContainEqual(expect.objectContaining({ source: 'a.zip#good.eml', failed: ['taro@example.com'] }));
    expect(shorts).toContainEqual({ source: 'a.zip#bad.eml', why: 'broken' });
  });

  it('with a password, with nothing in it, or of a word processor says so', async () => {
    const locked = Buffer.from(zipSync({ '1.eml': bounce }));
    locked.writeUInt8((locked[6] as number) | 1, 6);
    expect(await unpackShort('a.zip', locked)).toEqual([{ source: 'a.zip', why: 'encrypted' }]);
    expect(await unpackShort('a.zip', zipSync({}))).toEqual([{ source: 'a.zip', why: 'empty' }]);
    expect(
      await unpackShort('a.docx', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': bounce })),
    ).toEqual([{ source: 'a.docx', why: 'unsupported' }]);
  });

  it('cut off anywhere gives an answer', async () => {
    const bytes = zipSync({ '1.eml': bounce, '2.eml': bounce });
    for (let length = 4; length < bytes.length; length += 37)
      expect((await unpackShort('a.zip', bytes.subarray(0, length))).length).toBeGreaterThan(0);
  });
});
