import { buildCompoundFile, type Storage } from './build-compound-file.ts';

/** Values by property tag, eight hexadecimal digits; a text for `001f`, bytes for `001e` and `0102`, a number for `0003`. */
export type Properties = { readonly [tag: string]: string | Uint8Array | number };

/** What a .msg holds. */
export type Message = {
  readonly properties: Properties;
  readonly recipients?: readonly Properties[];
  readonly attachments?: readonly { readonly properties: Properties; readonly message?: Message }[];
};

const HEADER = { root: 32, embedded: 24, part: 8 };

/** Writes an Outlook .msg ([MS-OXMSG]). */
export function buildMsg(message: Message): Buffer {
  return buildCompoundFile(storageOf(message, HEADER.root));
}

function storageOf({ properties, recipients = [], attachments = [] }: Message, header: number): Storage {
  return {
    ...streamsOf(properties, header),
    ...numbered(
      '__recip_version1.0_#',
      recipients.map((recipient) => streamsOf(recipient, HEADER.part)),
    ),
    ...numbered(
      '__attach_version1.0_#',
      attachments.map(({ properties: own, message }) => ({
        ...streamsOf(own, HEADER.part),
        ...(message ? { '__substg1.0_3701000D': storageOf(message, HEADER.embedded) } : {}),
      })),
    ),
  };
}

function numbered(prefix: string, storages: readonly Storage[]): Storage {
  return Object.fromEntries(
    storages.map((storage, index) => [`${prefix}${index.toString(16).padStart(8, '0')}`, storage]),
  );
}

function streamsOf(properties: Properties, header: number): Storage {
  const fixed = [Buffer.alloc(header)];
  const streams: Record<string, Uint8Array> = {};
  for (const [tag, value] of Object.entries(properties)) {
    if (typeof value === 'number') {
      const entry = Buffer.alloc(16);
      entry.writeUInt32LE(Number.parseInt(tag, 16), 0);
      entry.writeUInt32LE(value, 8);
      fixed.push(entry);
    } else
      streams[`__substg1.0_${tag.toUpperCase()}`] = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value;
  }
  return { ...streams, '__properties_version1.0': Buffer.concat(fixed) };
}
