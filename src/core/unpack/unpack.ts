import type { Notice } from '../notice.ts';
import type { Unreadable } from '../unreadable.ts';
import { noticesFromEml } from './notice-from-eml.ts';
import { noticeFromText } from './notice-from-text.ts';

/** A file as it was handed over. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** One thing found in a file: a notice, or the reason why it could not be read. */
export type Unpacked =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'unreadable'; readonly source: string; readonly unreadable: Unreadable };

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 30 * 1024 * 1024;

/**
 * Takes a file apart into notices. What it is is decided by its content first, then by its name; nothing throws.
 */
export async function unpackFile(file: InputFile): Promise<readonly Unpacked[]> {
  const unreadable = whyUnreadable(file);
  if (unreadable) return [{ kind: 'unreadable', source: file.name, unreadable }];
  try {
    const notices = looksLikeMail(file)
      ? await noticesFromEml(file.name, file.bytes)
      : [noticeFromText(file.name, decodeText(file.bytes), 'paste')];
    return notices.map((notice) => ({ kind: 'notice', notice }));
  } catch {
    return [{ kind: 'unreadable', source: file.name, unreadable: { why: 'broken' } }];
  }
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|heic|bmp|tiff?)$/i;

/** First bytes of files that are no text, in hexadecimal. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['picture', '89504e47'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
  ['picture', '52494646'],
  ['PDF', '255044462d'],
  ['Outlook .msg', 'd0cf11e0'],
  ['zip', '504b0304'],
  ['winmail.dat', '789f3e22'],
];

function whyUnreadable({ name, bytes }: InputFile): Unreadable | undefined {
  if (bytes.byteLength > LARGEST_FILE) return { why: 'too-big', bytes: bytes.byteLength, limit: LARGEST_FILE };
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const type =
    SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0] ??
    (PICTURE.test(name) ? 'picture' : undefined);
  if (type === 'picture') return { why: 'picture' };
  if (type !== undefined) return { why: 'unsupported', type };
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').trim() === '' ? { why: 'empty' } : undefined;
}

const HEAD_FIELD =
  /^(?:Received|Return-Path|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+|DKIM-Signature|Auto-Submitted|ARC-[\w-]+|Authentication-Results|Reply-To|Sender|Cc|Content-Transfer-Encoding|Precedence)[ \t]*:/i;

/** By its first lines: the head of a mail, at least two fields that mails have, before any other line. */
function looksLikeMail({ name, bytes }: InputFile): boolean {
  const start = Buffer.from(bytes.subarray(0, 8_192))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s+/, '');
  const head = (start.split(/\n\n/)[0] ?? '').split('\n');
  if (!start.includes('\n\n') && head.length > 1) head.pop();
  if (head[0]?.startsWith('From ') || head[0]?.startsWith('>From ')) head.shift();
  const fields = head.filter((line) => HEAD_FIELD.test(line)).length;
  const strange = head.some((line) => !/^(?:[!-9;-~]{1,76}[ \t]*:|[ \t]+\S)/.test(line));
  const carriesMore = /^(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type|X-[\w-]+)[ \t]*:/im.test(
    head.join('\n'),
  );
  return !strange && fields >= 2 && (carriesMore || /\.eml$/i.test(name));
}

/** UTF-8 or UTF-16 where it is that, else the Japanese charsets that come without a label, else Latin-1. */
function decodeText(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const charset of [label, 'utf-8', ...(looksLikeJis(bytes) ? ['iso-2022-jp'] : []), 'shift_jis', 'euc-jp']) {
    if (charset === undefined) continue;
    try {
      const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
      if (charset !== 'utf-8' || !looksLikeJis(bytes)) return text;
    } catch {
      // not that charset
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}

/** ISO-2022-JP is ASCII to a UTF-8 decoder; its escape sequences give it away. */
function looksLikeJis(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 65_536)).includes('\x1b$');
}
