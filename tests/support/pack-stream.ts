// A message of Bolt as bytes, for peers of the tests' own: PackStream of what such a peer says, in one chunk.
// https://neo4j.com/docs/bolt/current/packstream/

export type Packed = string | number | readonly Packed[] | { readonly [name: string]: Packed };

/** A structure of at most 15 fields, with its length before it and the empty chunk behind it. Lengths below 256, numbers below 32,768. */
export function packMessage(tag: number, fields: readonly Packed[]): Buffer {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(pack)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.alloc(2)]);
}

function pack(value: Packed): Buffer {
  if (typeof value === 'number') return Buffer.from([0xc9, value >> 8, value & 0xff]);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0xd4, value.length]), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([Buffer.from([0xd8, entries.length]), ...entries.flat().map(pack)]);
}
