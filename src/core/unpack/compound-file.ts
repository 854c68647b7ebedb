/** [MS-CFB] 2.2: offsets in the header, and marks of the sector table. */
const HEADER = {
  sectorShift: 0x1e,
  fatSectors: 0x2c,
  directory: 0x30,
  miniFat: 0x3c,
  difat: 0x44,
  difatSectors: 0x48,
  fat: 0x4c,
};
const HEADER_FAT_SECTORS = 109;
const END_OF_CHAIN = -2;
const SMALLEST_BIG_STREAM = 4096;
const MINI_SECTOR = 64;

/** [MS-CFB] 2.6: a directory entry. */
const ENTRY = { size: 128, type: 66, left: 68, right: 72, child: 76, start: 116, length: 120 };
const STREAM = 2;
const ROOT = 5;

/** Storages in storages: a mail in a mail takes two. */
const DEEPEST_STORAGE = 60;

/**
 * Says whether a compound file is what its tables say: every chain of sectors ends and lies within the file, streams
 * together are no longer than it, and the directory is a tree. The reader of .msg asks nothing of that, and grows or
 * runs without end where it is not so.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.length < 1024 ? 0 : file.readUInt16LE(HEADER.sectorShift);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const sectors = Math.ceil(file.length / size) - 1;
  const fat = sectorTable(file, size, sectors);
  const directory = fat && chainOf(file.readInt32LE(HEADER.directory), fat, sectors);
  const miniFat = fat && chainOf(file.readInt32LE(HEADER.miniFat), fat, sectors);
  if (!fat || !directory || !miniFat) return false;
  const entries = directory.flatMap((sector) => entriesIn(file, (sector + 1) * size, size));
  const table = miniFat.flatMap((sector) => numbersAt(file, (sector + 1) * size, size));
  return entries[0]?.type === ROOT && isTree(entries) && streamsFit(entries, fat, table, file.length, sectors);
}

type Entry = {
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly length: number;
};

/** For each sector the one that follows it; undefined where the table itself does not lie in the file. */
function sectorTable(file: Buffer, size: number, sectors: number): readonly number[] | undefined {
  const count = file.readInt32LE(HEADER.fatSectors);
  if (count < 0 || count > sectors || file.readUInt32LE(HEADER.difatSectors) > sectors) return undefined;
  const places = numbersAt(file, HEADER.fat, 4 * Math.min(count, HEADER_FAT_SECTORS)).slice();
  let next = file.readInt32LE(HEADER.difat);
  for (let left = file.readInt32LE(HEADER.difatSectors); left > 0 && next >= 0 && places.length < count; left--) {
    if (next >= sectors) return undefined;
    const more = numbersAt(file, (next + 1) * size, size);
    places.push(...more.slice(0, Math.min(-1 + size / 4, count - places.length)));
    next = more.at(-1) ?? END_OF_CHAIN;
  }
  if (places.some((place) => place < 0 || place >= sectors)) return undefined;
  return places.flatMap((place) => numbersAt(file, (place + 1) * size, size));
}

function numbersAt(file: Buffer, start: number, length: number): readonly number[] {
  const count = Math.max(0, Math.min(length, file.length - start) >> 2);
  return Array.from({ length: count }, (_, index) => file.readInt32LE(start + 4 * index));
}

/** The sectors of a chain; undefined where it leaves the file or comes back to itself. */
function chainOf(start: number, table: readonly number[], sectors: number): readonly number[] | undefined {
  const chain: number[] = [];
  for (let sector = start; sector !== END_OF_CHAIN; sector = table[sector] ?? END_OF_CHAIN) {
    if (sector < 0 || sector >= sectors || chain.length > sectors) return undefined;
    chain.push(sector);
  }
  return chain;
}

function entriesIn(file: Buffer, start: number, size: number): readonly Entry[] {
  const starts = Array.from({ length: size / ENTRY.size }, (_, index) => start + index * ENTRY.size);
  return starts
    .filter((at) => at + ENTRY.size <= file.length)
    .map((at) => ({
      type: file.readUInt8(at + ENTRY.type),
      left: file.readInt32LE(at + ENTRY.left),
      right: file.readInt32LE(at + ENTRY.right),
      child: file.readInt32LE(at + ENTRY.child),
      start: file.readInt32LE(at + ENTRY.start),
      length: file.readUInt32LE(at + ENTRY.length),
    }));
}

function isTree(entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  const open: { readonly index: number; readonly depth: number }[] = [{ index: 0, depth: 0 }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { index, depth } = place;
    const entry = entries[index];
    if (!entry || seen.has(index) || depth > DEEPEST_STORAGE) return false;
    seen.add(index);
    for (const sibling of [entry.left, entry.right]) if (sibling !== -1) open.push({ index: sibling, depth });
    if (entry.child !== -1) open.push({ index: entry.child, depth: depth + 1 });
  }
  return true;
}

function streamsFit(
  entries: readonly Entry[],
  fat: readonly number[],
  mini: readonly number[],
  file: number,
  sectors: number,
): boolean {
  const streams = entries.filter(({ type, length }) => type === ROOT || (type === STREAM && length > 0));
  const most = Math.floor(file / MINI_SECTOR);
  const together = streams.reduce((sum, { type, length }) => sum + (type === STREAM ? length : 0), 0);
  return (
    together <= file &&
    streams.every(({ type, start, length }) =>
      type === ROOT || length >= SMALLEST_BIG_STREAM
        ? start === END_OF_CHAIN || chainOf(start, fat, sectors)
        : chainOf(start, mini, most),
    )
  );
}
