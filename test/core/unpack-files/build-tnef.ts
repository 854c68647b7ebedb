/** An attribute of a TNEF stream: its id with its type, and its data. */
export type Attribute = readonly [number, Buffer];

/** Writes a TNEF stream (MS-OXTNEF 2.1.3). */
export function buildTnef(...attributes: readonly Attribute[]): Buffer {
  const written = attributes.map(([id, data]) => {
    const head = Buffer.alloc(9);
    head.writeUInt8(id === 0x9002 || id === 0x9005 || id === 0x800f || id === 0x8010 ? 2 : 1, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    const checksum = Buffer.alloc(2);
    checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
    return Buffer.concat([head, data, checksum]);
  });
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...written]);
}

/** Writes a property list: a number for type 0003, else bytes. */
export function tnefProperties(properties: readonly (readonly [number, Buffer | number])[]): Buffer {
  const written = properties.flatMap(([tag, value]) => {
    if (typeof value === 'number') return [uint32(tag), uint32(value)];
    const filled = Buffer.alloc(Math.ceil(value.length / 4) * 4);
    value.copy(filled);
    return [uint32(tag), uint32(1), uint32(value.length), filled];
  });
  return Buffer.concat([uint32(properties.length), ...written]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
