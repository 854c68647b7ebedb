import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { isSoundCompoundFile } from './compound-file.ts';
import type { FileKind, Inside } from './file-kind.ts';
import { unpackMail } from './mail-file.ts';
import { codePageOf, type MapiProperties, type OutlookItem } from './outlook-item.ts';
import { mailFromOutlook } from './outlook-mail.ts';
import type { InputFile, Unpacked } from './unpack.ts';

/** The class, though loaders differ about what is the default of a CommonJS module: it, or what holds it. */
const MsgReader = ('default' in msgreader ? msgreader.default : msgreader) as typeof msgreader.default;

const SIGNATURE = 'd0cf11e0a1b11ae1';

/** A mail or a report that Outlook saved: .msg (MS-OXMSG). */
export const msgFile: FileKind = {
  name: 'Outlook .msg',
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE,
  largest: 60 * 1024 * 1024,
  unpack: unpackMsg,
};

async function* unpackMsg({ name, bytes }: InputFile, inside: Inside): AsyncGenerator<Unpacked> {
  const item = isSoundCompoundFile(bytes) ? readMsg(bytes) : undefined;
  if (!item) yield { kind: 'unreadable', source: name, unreadable: { why: 'broken' } };
  else if (item.properties.size === 0)
    yield { kind: 'unreadable', source: name, unreadable: { why: 'unsupported', type: 'Office' } };
  else yield* unpackMail({ name, bytes: mailFromOutlook(item) }, inside);
}

/** The properties of each mail, recipient and attachment, as found: msgreader's own texts know no code page. */
type Found = WeakMap<object, Map<number, Uint8Array>>;

function readMsg(bytes: Uint8Array): OutlookItem {
  const found: Found = new WeakMap();
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const reader = new MsgReader(whole);
  reader.parserConfig = {
    propertyObserver: (fields, tag, raw) => {
      const known = found.get(fields) ?? new Map<number, Uint8Array>();
      found.set(fields, known.set(tag, raw ?? new Uint8Array()));
    },
  };
  return itemOf(reader.getFileData(), found, undefined);
}

function itemOf(fields: FieldsData, found: Found, around: number | undefined): OutlookItem {
  const properties = propertiesOf(fields, found);
  const codePage = codePageOf(properties) ?? around;
  return {
    properties,
    recipients: (fields.recipients ?? []).map((recipient) => propertiesOf(recipient, found)),
    attachments: (fields.attachments ?? []).map((attachment) => ({
      properties: propertiesOf(attachment, found),
      item: attachment.innerMsgContentFields && itemOf(attachment.innerMsgContentFields, found, codePage),
    })),
    codePage,
  };
}

function propertiesOf(fields: FieldsData, found: Found): MapiProperties {
  return found.get(fields) ?? new Map();
}
