import { addressesIn } from '../text/addresses.ts';
import { decodeBytes } from './charset.ts';
import {
  bytesOf,
  dateOf,
  MAPI,
  type MapiProperties,
  type OutlookAttachment,
  type OutlookItem,
  textOf,
} from './outlook-item.ts';
import { deliveryStatusOf } from './outlook-report.ts';

const BOUNDARY = '=_bounce-desk';

/**
 * Writes a mail of Outlook's as a mail of the internet (RFC 5322), so that one reader serves both: its transport
 * headers, or what its properties say in their place, its text, its files, and the mails in it.
 */
export function mailFromOutlook(item: OutlookItem, depth = 0): Buffer {
  const boundary = `${BOUNDARY}-${depth}`;
  const status = deliveryStatusOf(item);
  const parts = [textPart(item), status === undefined ? [] : [part('message/delivery-status', Buffer.from(status))]]
    .flat()
    .concat(item.attachments.map((attachment) => attachmentPart(attachment, item.codePage, depth)));
  const head = headOf(item);
  const isReport = status !== undefined || /^content-type:\s*multipart\/report/im.test(head);
  const type = isReport ? 'multipart/report; report-type=delivery-status' : 'multipart/mixed';
  const kept = head.replace(/^(?:mime-version|content-[\w-]+):[^\n]*\n(?:[ \t]+[^\n]*\n)*/gim, '');
  const body = parts.flatMap((bytes) => [Buffer.from(`--${boundary}\n`), bytes]);
  return Buffer.concat([
    Buffer.from(`${kept}MIME-Version: 1.0\nContent-Type: ${type}; boundary="${boundary}"\n\n`),
    ...body,
    Buffer.from(`--${boundary}--\n`),
  ]);
}

/** True where there is anything to read: Outlook may keep a text in its own RTF alone. */
export function hasText({ properties, attachments }: OutlookItem): boolean {
  const texts = [MAPI.body, MAPI.reportText, MAPI.html, MAPI.supplementaryInfo];
  return attachments.length > 0 || [...properties.keys()].some((tag) => texts.includes((tag >>> 16) as never));
}

function headOf(item: OutlookItem): string {
  const { properties, codePage } = item;
  const text = (id: number) => textOf(properties, id, codePage);
  const transport = text(MAPI.transportMessageHeaders)
    ?.replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)[0];
  if (transport !== undefined && /^[\w-]+:/m.test(transport)) return `${transport.replace(/^[^:\n]*\n/, '')}\n`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['From', senderOf(properties, codePage)],
    ['To', text(MAPI.displayTo)],
    ['Subject', text(MAPI.subject)],
    ['Date', dateOf(properties, MAPI.messageDeliveryTime) ?? dateOf(properties, MAPI.clientSubmitTime)],
    ['Message-ID', text(MAPI.internetMessageId)],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${encoded(value)}\n`] : [])).join('');
}

function senderOf(properties: MapiProperties, codePage: number | undefined): string | undefined {
  const { senderSmtpAddress, sentRepresentingSmtpAddress, senderEmailAddress, sentRepresentingEmailAddress } = MAPI;
  const address = [
    senderSmtpAddress,
    sentRepresentingSmtpAddress,
    senderEmailAddress,
    sentRepresentingEmailAddress,
  ].flatMap((id) => addressesIn(textOf(properties, id, codePage) ?? ''))[0];
  const name = textOf(properties, MAPI.senderName, codePage) ?? textOf(properties, MAPI.sentRepresentingName, codePage);
  return address === undefined ? name : `${name ? `"${name.replace(/["\\<>]/g, '')}" ` : ''}<${address}>`;
}

/** UTF-8 as it is, on one line: the reader takes it (RFC 6532). */
function encoded(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').slice(0, 2_000);
}

function textPart({ properties, codePage }: OutlookItem): readonly Buffer[] {
  const text = textOf(properties, MAPI.body, codePage) ?? textOf(properties, MAPI.reportText, codePage);
  if (text !== undefined) return [part('text/plain; charset=utf-8', Buffer.from(text))];
  const bytes = bytesOf(properties, MAPI.html);
  const html = bytes
    ? decodeBytes(bytes, LABEL.exec(Buffer.from(bytes).toString('latin1'))?.[1])
    : textOf(properties, MAPI.html, codePage);
  return html === undefined ? [] : [part('text/html; charset=utf-8', Buffer.from(html))];
}

const LABEL = /charset\s*=\s*["']?([\w.:-]{2,40})/i;

function attachmentPart(attachment: OutlookAttachment, codePage: number | undefined, depth: number): Buffer {
  const { properties, item } = attachment;
  const text = (id: number) => textOf(properties, id, codePage);
  const name = text(MAPI.attachLongFilename) ?? text(MAPI.attachFilename) ?? text(MAPI.displayName);
  if (item) return part('message/rfc822', mailFromOutlook(item, depth + 1), name);
  const bytes = bytesOf(properties, MAPI.attachDataBinary) ?? new Uint8Array();
  const isStatus = /^\s*(?:Reporting-MTA|Original-Envelope-Id|Arrival-Date):/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const stated = /^[\w.+-]+\/[\w.+-]+$/.exec(text(MAPI.attachMimeTag) ?? '')?.[0];
  return part(isStatus ? 'message/delivery-status' : (stated ?? 'application/octet-stream'), bytes, name);
}

function part(type: string, bytes: Uint8Array, name?: string): Buffer {
  const quoted = name?.replace(/[\s"\\]+/g, ' ').slice(0, 150);
  const disposition = quoted === undefined ? '' : `Content-Disposition: attachment; filename="${quoted}"\n`;
  const head = `Content-Type: ${type}\nContent-Transfer-Encoding: base64\n${disposition}\n`;
  const lines = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\n');
  return Buffer.from(`${head}${lines}\n`);
}
