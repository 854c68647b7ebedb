import { decodeBytes } from './charset.ts';

/** MAPI properties by their tag, a property id and a type (MS-OXCDATA 2.11.1). */
export type MapiProperties = ReadonlyMap<number, Uint8Array>;

/** A mail as Outlook keeps it, in a .msg or a winmail.dat. */
export type OutlookItem = {
  readonly properties: MapiProperties;
  readonly recipients: readonly MapiProperties[];
  readonly attachments: readonly OutlookAttachment[];
  /** Code page of texts that are not in Unicode, where the file states one. */
  readonly codePage: number | undefined;
};

/** A file in such a mail, or another mail. */
export type OutlookAttachment = { readonly properties: MapiProperties; readonly item: OutlookItem | undefined };

/** The properties that are read, under the names of MS-OXPROPS. */
export const MAPI = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentRepresentingName: 0x0042,
  originalSubject: 0x0049,
  sentRepresentingEmailAddress: 0x0065,
  originalDisplayTo: 0x0074,
  transportMessageHeaders: 0x007d,
  nonDeliveryReportDiagCode: 0x0c05,
  senderName: 0x0c1a,
  supplementaryInfo: 0x0c1b,
  senderEmailAddress: 0x0c1f,
  nonDeliveryReportStatusCode: 0x0c20,
  remoteMessageTransferAgent: 0x0c21,
  displayTo: 0x0e04,
  messageDeliveryTime: 0x0e06,
  body: 0x1000,
  reportText: 0x1001,
  html: 0x1013,
  internetMessageId: 0x1035,
  displayName: 0x3001,
  emailAddress: 0x3003,
  attachDataBinary: 0x3701,
  attachFilename: 0x3704,
  attachLongFilename: 0x3707,
  attachMimeTag: 0x370e,
  smtpAddress: 0x39fe,
  internetCodepage: 0x3fde,
  messageCodepage: 0x3ffd,
  senderSmtpAddress: 0x5d01,
  sentRepresentingSmtpAddress: 0x5d02,
  reportingMessageTransferAgent: 0x6820,
} as const;

const INTEGER = 0x0003;
const STRING8 = 0x001e;
const UNICODE = 0x001f;
const TIME = 0x0040;
const BINARY = 0x0102;

/** Bytes of one text that are decoded. */
const LONGEST = 1_500_000;

/** The text of a property, from Unicode or by the code page; undefined where it is missing or empty. */
export function textOf(properties: MapiProperties, id: number, codePage: number | undefined): string | undefined {
  const unicode = properties.get(tag(id, UNICODE))?.subarray(0, LONGEST);
  const bytes = properties.get(tag(id, STRING8))?.subarray(0, LONGEST);
  const text = unicode
    ? new TextDecoder('utf-16le').decode(unicode)
    : bytes && decodeBytes(bytes, codePage === undefined ? undefined : `cp${codePage}`);
  return text?.replace(/\0[\s\S]*$/, '').trim() || undefined;
}

/** The bytes of a property. */
export function bytesOf(properties: MapiProperties, id: number): Uint8Array | undefined {
  return properties.get(tag(id, BINARY));
}

/** A number. */
export function integerOf(properties: MapiProperties, id: number): number | undefined {
  const bytes = properties.get(tag(id, INTEGER));
  return bytes && bytes.length >= 4 ? Buffer.from(bytes).readUInt32LE(0) : undefined;
}

/** A time, in the form of mail headers; Outlook counts tenths of microseconds from 1601. */
export function dateOf(properties: MapiProperties, id: number): string | undefined {
  const bytes = properties.get(tag(id, TIME));
  if (!bytes || bytes.length < 8) return undefined;
  const date = new Date(Number(Buffer.from(bytes).readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toUTCString().replace('GMT', '+0000');
}

/** The code page that a mail states for its texts. */
export function codePageOf(properties: MapiProperties): number | undefined {
  return integerOf(properties, MAPI.messageCodepage) ?? integerOf(properties, MAPI.internetCodepage);
}

function tag(id: number, type: number): number {
  return id * 0x10000 + type;
}
