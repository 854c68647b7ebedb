/** A storage of a compound file: streams and storages by name. */
export type Storage = { readonly [name: string]: Uint8Array | Storage };

const SECTOR = 512;
const MINI_SECTOR = 64;
const SMALLEST_BIG_STREAM = 4096;
const END_OF_CHAIN = -2;
const FREE = -1;
const FAT_SECTOR = -3;

type Entry = { name: string; type: number; right: number; child: number; start: number; length: number };

/** Writes a compound file ([MS-CFB], version 3) as Outlook does, but with siblings in a row instead of a tree. */
export function buildCompoundFile(root: Storage): Buffer {
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const miniFat: number[] = [];
  const mini: Buffer[] = [];
  const put = (bytes: Uint8Array) => append(bytes, SECTOR, sectors, fat);
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, right: FREE, child: FREE, start: 0, length: 0 }];
  (entries[0] as Entry).child = addStorage(root, entries, (bytes) =>
    bytes.length >= SMALLEST_BIG_STREAM ? put(bytes) : append(bytes, MINI_SECTOR, mini, miniFat),
  );
  const miniStream = Buffer.concat(mini);
  Object.assign(entries[0] as Entry, { start: put(miniStream), length: miniStream.length });
  const miniFatStart = put(numbers(padded(miniFat, SECTOR / 4)));
  const directory = put(Buffer.concat(entries.map(entryBytes)));
  const fatSectors = Math.ceil((fat.length + 1) / (SECTOR / 4 - 1));
  const fatStart = fat.length;
  for (let i = 0; i < fatSectors; i++) fat.push(FAT_SECTOR);
  sectors.push(numbers(padded(fat, (fatSectors * SECTOR) / 4)));
  const header = headerBytes({
    fatSectors,
    fatStart,
    directory,
    miniFatStart,
    miniFatSectors: Math.ceil(miniFat.length / 128),
  });
  return Buffer.concat([header, ...sectors]);
}

function addStorage(storage: Storage, entries: Entry[], put: (bytes: Uint8Array) => number): number {
  const children = Object.entries(storage).map(([name, content]) => {
    const isStream = content instanceof Uint8Array;
    const entry: Entry = { name, type: isStream ? 2 : 1, right: FREE, child: FREE, start: 0, length: 0 };
    const index = entries.push(entry) - 1;
    if (isStream)
      Object.assign(entry, { start: content.length > 0 ? put(content) : END_OF_CHAIN, length: content.length });
    else entry.child = addStorage(content, entries, put);
    return index;
  });
  for (const [place, index] of children.entries()) (entries[index] as Entry).right = children[place + 1] ?? FREE;
  return children[0] ?? FREE;
}

/** Appends bytes in blocks and chains them; the first block's number. */
function append(bytes: Uint8Array, size: number, blocks: Buffer[], table: number[]): number {
  if (bytes.length === 0) return END_OF_CHAIN;
  const start = table.length;
  const count = Math.ceil(bytes.length / size);
  const block = Buffer.alloc(count * size);
  block.set(bytes);
  blocks.push(block);
  for (let i = 1; i <= count; i++) table.push(i === count ? END_OF_CHAIN : start + i);
  return start;
}

function padded(values: readonly number[], multiple: number): readonly number[] {
  const missing = Math.max(multiple - values.length, 0) || (multiple - (values.length % multiple)) % multiple;
  return [...values, ...Array.from({ length: missing }, () => FREE)];
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeInt32LE(value, index * 4);
  return bytes;
}

function entryBytes({ name, type, right, child, start, length }: Entry): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeInt32LE(FREE, 68);
  bytes.writeInt32LE(right, 72);
  bytes.writeInt32LE(child, 76);
  bytes.writeInt32LE(start, 116);
  bytes.writeUInt32LE(length, 120);
  return bytes;
}

type Places = {
  readonly [name in 'fatSectors' | 'fatStart' | 'directory' | 'miniFatStart' | 'miniFatSectors']: number;
};

function headerBytes({ fatSectors, fatStart, directory, miniFatStart, miniFatSectors }: Places): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 24);
  for (const [index, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) header.writeUInt16LE(value, 24 + index * 2);
  header.fill(0, 34, 44);
  const values = [fatSectors, directory, 0, SMALLEST_BIG_STREAM, miniFatStart, miniFatSectors, END_OF_CHAIN, 0];
  for (const [index, value] of values.entries()) header.writeInt32LE(value, 44 + index * 4);
  for (let i = 0; i < fatSectors; i++) header.writeInt32LE(fatStart + i, 76 + i * 4);
  return header;
}
