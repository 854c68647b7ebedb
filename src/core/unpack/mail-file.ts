import { opensLikeANotice } from '../text/notice-opening.ts';
import { statesReply } from '../text/smtp-reply.ts';
import { type EmlAttachment, type ParsedEml, parseEml } from './eml.ts';
import { type FileKind, type Inside, LARGEST_FILE, plainName } from './file-kind.ts';
import { isNotice } from './is-notice.ts';
import { noticesFromParsed } from './notice-from-eml.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** A mail as stored (RFC 5322): .eml, a file of a Maildir, Apple's .emlx. */
export const mailFile: FileKind = {
  name: 'mail',
  recognises: looksLikeMail,
  largest: LARGEST_FILE,
  unpack: unpackMail,
};

const HEAD_FIELD =
  /^(?:Received|Return-Path|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+|DKIM-Signature|Auto-Submitted|ARC-[\w-]+|Authentication-Results|Reply-To|Sender|Cc|Content-Transfer-Encoding|Precedence)[ \t]*:/i;

const CARRIES_MORE = /^(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type|X-[\w-]+)[ \t]*:/im;

/** `1700000000.M1P2.mx.example.com:2,S`: a Maildir names files by time, process and host. */
const MAIL_NAME = /\.(?:eml|emlx|mht|mhtml)$|(?:^|[/\\])\d{9,11}\.[\w,=.-]+(?::2,[A-Za-z]*)?$/i;

/** By its first lines: the head of a mail, at least two fields that mails have unless its name says so, and no other line. */
function looksLikeMail({ name, bytes }: InputFile): boolean {
  const start = withoutPreamble(Buffer.from(bytes.subarray(0, 8_192)).toString('latin1'), name);
  const head = (start.split(/\n\n/)[0] ?? '').split('\n');
  if (!start.includes('\n\n') && head.length > 1) head.pop();
  if (head[0]?.startsWith('From ') || head[0]?.startsWith('>From ')) head.shift();
  const fields = head.filter((line) => HEAD_FIELD.test(line)).length;
  const strange = head.some((line) => !/^(?:[!-9;-~]{1,76}[ \t]*:|[ \t]+\S|[a-z-]{4,12}[ \t]*=)/.test(line));
  if (strange || fields === 0) return false;
  return MAIL_NAME.test(name) || (fields >= 2 && CARRIES_MORE.test(head.join('\n')));
}

/** Apple's .emlx begins with the mail's length on a line of its own. */
function withoutPreamble(start: string, name: string): string {
  const plain = start
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s+/, '');
  return /\.emlx$/i.test(name) ? plain.replace(/^\d+\s*\n/, '') : plain;
}

/** Reads a mail; where a person attached files that may hold a notice, those too. */
export async function* unpackMail(file: InputFile, inside: Inside): AsyncGenerator<Unpacked> {
  const { name } = file;
  const bytes = /\.emlx$/i.test(name) ? withoutLength(file.bytes) : file.bytes;
  const eml = await parseEml(bytes);
  const attached = await unpackAttachments(name, eml, inside);
  yield* attached;
  if (attached.some(({ kind }) => kind === 'notice')) return;
  for (const notice of await noticesFromParsed(name, eml)) yield { kind: 'notice', notice };
}

function withoutLength(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const preamble = /^\s*(\d+)\s*\n/.exec(start);
  return preamble ? bytes.subarray(preamble[0].length, preamble[0].length + Number(preamble[1])) : bytes;
}

const FILE = /\.(?:msg|zip|mbox|dat|json|txt|log|html?|csv)$/i;

const FILE_TYPE = /^application\/(?:vnd\.ms-outlook|(?:x-)?zip(?:-compressed)?|(?:vnd\.)?ms-tnef|json|mbox)$/;

async function unpackAttachments(source: string, eml: ParsedEml, inside: Inside): Promise<readonly Unpacked[]> {
  if (isNotice(eml)) return [];
  const found: Unpacked[] = [];
  for (const [index, attachment] of eml.attachments.filter(isReadableFile).entries()) {
    const name = `${source}#${plainName(attachment.name ?? '', `${index + 1}`)}`;
    for await (const unpacked of inside.open({ name, bytes: attachment.bytes }))
      if (isContainer(attachment) || speaksOfABounce(unpacked)) found.push(unpacked);
  }
  return found;
}

function isReadableFile({ type, name }: EmlAttachment): boolean {
  return FILE_TYPE.test(type) || FILE.test(name ?? '');
}

/** What people attach to show a mail; a text may be anything. */
function isContainer({ type, name }: EmlAttachment): boolean {
  return FILE_TYPE.test(type) || /\.(?:msg|zip|mbox)$/i.test(name ?? '');
}

function speaksOfABounce(unpacked: Unpacked): boolean {
  if (unpacked.kind !== 'notice') return false;
  const { text, reports } = unpacked.notice;
  return reports.length > 0 || opensLikeANotice(text) || statesReply(text);
}
