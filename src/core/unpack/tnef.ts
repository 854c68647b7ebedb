import { codePageOf, MAPI, type MapiProperties, type OutlookAttachment, type OutlookItem } from './outlook-item.ts';
import { readTnefProperties } from './tnef-properties.ts';

/** Attributes that are read (MS-OXTNEF 2.1.3.3); a property of its own stands for each old one. */
const ATTRIBUTE = {
  attachRenderData: 0x9002,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachment: 0x9005,
  messageProperties: 0x9003,
  oemCodepage: 0x9007,
  body: 0x800c,
  subject: 0x8004,
} as const;

const STRING8 = 0x001e;
const BINARY = 0x0102;

/** Signature and key; level, id, type and length before the data; a checksum after it. */
const HEADER = 6;
const BEFORE_DATA = 9;
const CHECKSUM = 2;

type Draft = {
  readonly properties: Map<number, Uint8Array>;
  codePage: number | undefined;
  readonly attachments: Map<number, Uint8Array>[];
};

/** An embedded mail begins with the id of its interface (MS-OXTNEF 2.1.3.3.15). */
const EMBEDDED = 0x3701_000d;
const INTERFACE_ID = 16;
const DEEPEST_MAIL = 6;

/** Reads a TNEF stream; where it breaks off, what stands before is kept. */
export function readTnef(bytes: Uint8Array, depth = 0): OutlookItem {
  const draft: Draft = { properties: new Map(), codePage: undefined, attachments: [] };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = HEADER; at + BEFORE_DATA <= data.length; ) {
    const id = data.readUInt16LE(at + 1);
    const start = at + BEFORE_DATA;
    const end = start + data.readUInt32LE(at + 5);
    if (end > data.length) break;
    take(draft, id, data.subarray(start, end));
    at = end + CHECKSUM;
  }
  const { properties } = draft;
  const codePage = codePageOf(properties) ?? draft.codePage;
  const attachments = draft.attachments.map((attached) => attachmentOf(attached, depth));
  return { properties, recipients: [], attachments, codePage };
}

function take(draft: Draft, id: number, data: Buffer): void {
  const attached = draft.attachments.at(-1);
  switch (id) {
    case ATTRIBUTE.attachRenderData:
      draft.attachments.push(new Map());
      return;
    case ATTRIBUTE.attachData:
      attached?.set(MAPI.attachDataBinary * 0x10000 + BINARY, data);
      return;
    case ATTRIBUTE.attachTitle:
      attached?.set(MAPI.attachFilename * 0x10000 + STRING8, data);
      return;
    case ATTRIBUTE.attachment:
      for (const [tag, value] of readTnefProperties(data)) attached?.set(tag, value);
      return;
    default:
      takeForMessage(draft, id, data);
  }
}

function takeForMessage(draft: Draft, id: number, data: Buffer): void {
  switch (id) {
    case ATTRIBUTE.messageProperties:
      for (const [tag, value] of readTnefProperties(data)) draft.properties.set(tag, value);
      return;
    case ATTRIBUTE.oemCodepage:
      draft.codePage = data.length >= 4 ? data.readUInt32LE(0) : undefined;
      return;
    case ATTRIBUTE.body:
      draft.properties.set(MAPI.body * 0x10000 + STRING8, data);
      return;
    case ATTRIBUTE.subject:
      draft.properties.set(MAPI.subject * 0x10000 + STRING8, data);
      return;
    default:
      return;
  }
}

function attachmentOf(properties: MapiProperties, depth: number): OutlookAttachment {
  const embedded = properties.get(EMBEDDED);
  const isMail = embedded && depth < DEEPEST_MAIL;
  return { properties, item: isMail ? readTnef(embedded.subarray(INTERFACE_ID), depth + 1) : undefined };
}
