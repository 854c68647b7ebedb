import { randomUUID } from 'node:crypto';
import type { InputFile } from '../../core/unpack/unpack.ts';
import type { SlackEmail } from './slack-file.ts';

/** An attachment that was fetched. */
export type FetchedAttachment = { readonly file: InputFile; readonly mimetype: string };

/** Writes a mail that Slack keeps in pieces as a mail again (RFC 5322), so that the desk reads it like any other. */
export function emailToEml(name: string, email: SlackEmail, attachments: readonly FetchedAttachment[] = []): InputFile {
  const boundary = `=_${randomUUID()}`;
  const fields = email.fields.map(([field, value]) => `${field}: ${oneLine(value)}`);
  const [type, body] = email.text !== undefined ? ['plain', email.text] : ['html', email.html ?? ''];
  const text = `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`;
  const pieces =
    attachments.length === 0
      ? [text]
      : [
          `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
          `--${boundary}\r\n${text}\r\n`,
          ...attachments.flatMap((attachment) => [`--${boundary}\r\n`, ...part(attachment), '\r\n']),
          `--${boundary}--\r\n`,
        ];
  const whole = [`${[...fields, 'MIME-Version: 1.0'].join('\r\n')}\r\n`, ...pieces];
  const bytes = Buffer.concat(whole.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
  return { name: name.endsWith('.eml') ? name : `${name}.eml`, bytes };
}

/** A part that is a message itself stands as it is (RFC 2046 section 5.2.1); any other in base64. */
function part({ file, mimetype }: FetchedAttachment): readonly (string | Uint8Array)[] {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimetype) ? mimetype : 'application/octet-stream';
  const isMessage = type.startsWith('message/') || /\.eml$/i.test(file.name);
  const kind = isMessage && !type.startsWith('message/') ? 'message/rfc822' : type;
  const filename = oneLine(file.name).replace(/["\\]/g, '_');
  const head = `Content-Type: ${kind}; name="${filename}"\r\nContent-Disposition: attachment; filename="${filename}"\r\n`;
  if (isMessage) return [`${head}Content-Transfer-Encoding: 8bit\r\n\r\n`, file.bytes];
  const encoded = Buffer.from(file.bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [`${head}Content-Transfer-Encoding: base64\r\n\r\n`, encoded];
}

/** A line break in a subject must not begin a field of its own. */
function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').slice(0, 900);
}
