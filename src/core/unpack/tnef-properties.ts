import type { MapiProperties } from './outlook-item.ts';

/** Bytes of the values that have a fixed length, by type (MS-OXCDATA 2.11.1); short ones are filled up to four. */
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

const VARIABLE: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x102]);

/** A property of this or a higher id carries its name (MS-OXTNEF 2.1.3.4.1). */
const NAMED = 0x8000;
const MULTIPLE = 0x1000;
const MOST_PROPERTIES = 2_000;

/** A place in the stream that moves on with what is read. */
type Cursor = { readonly data: Buffer; at: number };

/** Reads a list of properties; where it breaks off or turns strange, what stands before is kept. */
export function readTnefProperties(data: Buffer): MapiProperties {
  const found = new Map<number, Uint8Array>();
  const cursor: Cursor = { data, at: 0 };
  try {
    const count = Math.min(next(cursor), MOST_PROPERTIES);
    for (let i = 0; i < count; i++) {
      const tag = next(cursor);
      if (tag >>> 16 >= NAMED) skipName(cursor);
      const value = readValue(cursor, tag & 0xffff);
      if (value === undefined) break;
      found.set(tag, value);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function next(cursor: Cursor): number {
  const value = cursor.data.readUInt32LE(cursor.at);
  cursor.at += 4;
  return value;
}

function skipName(cursor: Cursor): void {
  cursor.at += 16;
  const isString = next(cursor) === 1;
  const length = isString ? next(cursor) : 4;
  cursor.at += length + padding(length);
}

/** The value, or the first of several; undefined for a type of unknown length. */
function readValue(cursor: Cursor, type: number): Uint8Array | undefined {
  const single = type & ~MULTIPLE;
  const isVariable = VARIABLE.has(single);
  const fixed = FIXED[single];
  if (!isVariable && fixed === undefined) return undefined;
  const count = isVariable || type !== single ? next(cursor) : 1;
  let first: Uint8Array = new Uint8Array();
  for (let i = 0; i < Math.min(count, MOST_PROPERTIES); i++) {
    const length = fixed ?? next(cursor);
    if (cursor.at + length > cursor.data.length) return undefined;
    if (i === 0) first = cursor.data.subarray(cursor.at, cursor.at + length);
    cursor.at += length + padding(length);
  }
  return first;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
