import type { Notice } from '../notice.ts';
import { openEnvelopes, sesEventText } from './amazon-envelope.ts';
import { type FileKind, LARGEST_FILE } from './file-kind.ts';
import { readMailgunEvent } from './mailgun-event.ts';
import { readMandrillEvent } from './mandrill-event.ts';
import { noticeFromText } from './notice-from-text.ts';
import { readPostmarkEvent } from './postmark-event.ts';
import { readResendEvent } from './resend-event.ts';
import { readSendgridEvent } from './sendgrid-event.ts';
import { readSparkpostEvent } from './sparkpost-event.ts';
import { unpackText } from './text-file.ts';
import type { InputFile, Unpacked } from './unpack.ts';
import { isObject, type Json, noticeFromEvent, objectIn, textIn, type WebhookEvent } from './webhook-event.ts';

/** What mail services post to their customers' webhooks, saved or pasted: one event, a list, or one a line. */
export const jsonFile: FileKind = {
  name: 'JSON',
  recognises: ({ bytes }) => MEMBER.test(Buffer.from(bytes.subarray(0, MOST_BYTES)).toString('latin1')),
  largest: LARGEST_FILE,
  unpack: unpackJson,
};

const MOST_BYTES = 8_000_000;
const MOST_EVENTS = 20_000;

/** An object or a list to begin with, and a member that one of the services writes. */
const MEMBER =
  /^(?:\xef\xbb\xbf)?\s*[{[][\s\S]*?\\?"(?:event|event-data|eventType|notificationType|RecordType|Message|Body|body|detail|Records|msys|rcpt_to|data)\\?"\s*:/;

/** How each service writes its events; the first that recognises one reads it. */
const EVENT_READERS: readonly ((json: Json) => WebhookEvent | undefined)[] = [
  readMailgunEvent,
  readPostmarkEvent,
  readSendgridEvent,
  readSparkpostEvent,
  readMandrillEvent,
  readResendEvent,
];

function* unpackJson(file: InputFile): Generator<Unpacked> {
  const { name } = file;
  const events = eventsIn(file.bytes);
  if (events.length === 0) yield* unpackText(file);
  for (const [index, event] of events.entries()) {
    const source = events.length === 1 ? name : `${name}#${index + 1}`;
    const notice = sesNotice(source, event) ?? webhookNotice(source, event);
    if (notice) yield { kind: 'notice', notice };
  }
}

function sesNotice(source: string, json: Json): Notice | undefined {
  const text = sesEventText(json);
  if (text === undefined) return undefined;
  const head = objectIn(objectIn(json, 'mail'), 'commonHeaders');
  const subject = textIn(head, 'subject');
  const from = textIn(objectIn(json, 'mail'), 'source');
  const { returned } = noticeFromEvent(source, { happened: 'failed', recipient: '', service: 'SES', from, subject });
  return { ...noticeFromText(source, text, 'mail'), returned };
}

function webhookNotice(source: string, json: Json): Notice | undefined {
  const event = readEvent(json);
  return event && noticeFromEvent(source, event);
}

function readEvent(json: Json): WebhookEvent | undefined {
  for (const read of EVENT_READERS) {
    const event = read(json);
    if (event) return event;
  }
  return undefined;
}

/** The events of known services in a JSON text; none where it is no JSON, or another's. */
function eventsIn(bytes: Uint8Array): readonly Json[] {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).trim();
  const lines = text.split(/\r\n?|\n/, MOST_EVENTS).filter((line) => line.startsWith('{'));
  const values = parsed(text) ?? lines.flatMap((line) => parsed(line) ?? []);
  return values
    .flatMap((value) => openEnvelopes(value))
    .filter((json) => isObject(json) && (sesEventText(json) !== undefined || readEvent(json) !== undefined))
    .slice(0, MOST_EVENTS);
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}
