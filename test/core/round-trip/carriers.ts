import { strToU8, zipSync } from 'fflate';
import type { InputFile } from '../../../src/core/unpack/unpack.ts';
import { type Charset, encodeText } from './japanese-bytes.ts';
import { PEOPLE } from './notices.ts';

const [YAMADA, HANAKO, SUPPORT] = PEOPLE;

/** A way in which a text reaches the desk. */
type Carrier = (text: string, charset: Charset, newline: string) => InputFile;

/** Files and mails; a person's name stands on each of the mails. */
export const CARRIERS: Readonly<Record<string, Carrier>> = {
  'a text': (text, charset, newline) => file('paste.txt', encodeText(text, charset), newline),
  'a mail': (text, charset, newline) => file('mail.eml', mailOf(text, charset), newline),
  'a mail in base64': (text, charset, newline) =>
    file('mail.eml', withHead(charset, 'text/plain', 'base64', base64(encodeText(text, charset))), newline),
  'a mail in quoted-printable': (text, charset, newline) =>
    file(
      'mail.eml',
      withHead(charset, 'text/plain', 'quoted-printable', quotedPrintable(encodeText(text, charset))),
      newline,
    ),
  'a mail in HTML': (text, charset, newline) =>
    file('mail.eml', withHead(charset, 'text/html', '8bit', encodeText(htmlOf(text), charset)), newline),
  'a mail in a mail': (text, charset, newline) => file('mail.eml', attached(mailOf(text, charset)), newline),
  'a mail in a zip': (text, charset, newline) => {
    const { bytes } = file('mail.eml', mailOf(text, charset), newline);
    return { name: 'mails.zip', bytes: zipSync({ 'a/mail.eml': bytes, '__MACOSX/a/._mail.eml': strToU8('x') }) };
  },
};

function file(name: string, bytes: Buffer, newline: string): InputFile {
  return { name, bytes: Buffer.from(bytes.toString('latin1').replaceAll('\n', newline), 'latin1') };
}

function mailOf(text: string, charset: Charset): Buffer {
  return withHead(charset, 'text/plain', '8bit', encodeText(text, charset));
}

function withHead(charset: Charset, type: string, encoding: string, body: Buffer): Buffer {
  const head = `From: Hanako Sato <${HANAKO}>\nTo: ${SUPPORT}\nSubject: Fwd: a mail\nMIME-Version: 1.0\nContent-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

function attached(mail: Buffer): Buffer {
  const head = `From: Yamada <${YAMADA}>\nTo: ${SUPPORT}\nSubject: FW: a mail\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="=_rt"\n\n--=_rt\nContent-Type: text/plain\n\nSee the attached mail.\n\n--=_rt\nContent-Type: message/rfc822\n\n`;
  return Buffer.concat([Buffer.from(head), mail, Buffer.from('\n--=_rt--\n')]);
}

function base64(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\n'));
}

/** RFC 2045 section 6.7, with soft line breaks at 72. */
function quotedPrintable(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const encoded = lines.map((line) => {
    const units = [...line].map((byte) => (/[ !-<>-~]/.test(byte) ? byte : `=${hexOf(byte)}`));
    const rows = [''];
    for (const unit of units) {
      if ((rows.at(-1) as string).length + unit.length > 72) rows.push('');
      rows[rows.length - 1] += unit;
    }
    return rows.join('=\n').replace(/ $/, '=20');
  });
  return Buffer.from(encoded.join('\n'));
}

function hexOf(byte: string): string {
  return byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<html><body><div>${escaped.replaceAll('\n', '<br>\n')}</div></body></html>`;
}
