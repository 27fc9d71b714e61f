/** The tables of a font by their tags (OpenType 1.9). */
type Tables = Readonly<Record<string, Buffer>>;

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xff_ff, at * 2);
  return bytes;
};

const u32 = (...values: readonly number[]): Buffer =>
  u16(...values.flatMap((value) => [value >>> 16, value & 0xff_ff]));

const first = 0x20;
const last = 0x1_7f;
const glyphs = last - first + 2;

/** A font of that family whose letters of Latin scripts are all blank and as wide as they are high. */
export function plantedFont(family: string): Buffer {
  const tables: Tables = {
    'OS/2': Buffer.concat([
      u16(4, 1000, 400, 5),
      Buffer.alloc(54),
      u16(0x40, first, last, 800, -200, 0, 800, 200),
      Buffer.alloc(8),
      u16(500, 700, 0, 32, 1),
    ]),
    cmap: Buffer.concat([
      u16(0, 1, 3, 1),
      u32(12),
      u16(4, 32, 0, 4, 4, 1, 0, last, 0xff_ff, 0, first, 0xff_ff, 1 - first, 1, 0, 0),
    ]),
    glyf: Buffer.alloc(4),
    head: Buffer.concat([
      u32(0x1_00_00, 0x1_00_00, 0, 0x5f_0f_3c_f5),
      u16(0, 1000),
      Buffer.alloc(16),
      u16(0, 0, 1000, 1000, 0, 8, 2, 0, 0),
    ]),
    hhea: Buffer.concat([u32(0x1_00_00), u16(800, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
    hmtx: Buffer.concat([u16(1000, 0), Buffer.alloc(2 * (glyphs - 1))]),
    loca: Buffer.alloc(2 * (glyphs + 1)),
    maxp: Buffer.concat([u32(0x1_00_00), u16(glyphs), Buffer.alloc(26)]),
    name: nameTable([
      [1, family],
      [2, 'Regular'],
      [4, family],
      [6, 'Planted'],
    ]),
    post: Buffer.concat([u32(0x3_00_00), Buffer.alloc(28)]),
  };
  const entries = Object.entries(tables);
  const heads: Buffer[] = [];
  let offset = 12 + 16 * entries.length;
  const bodies = entries.map(([tag, body]) => {
    heads.push(Buffer.concat([Buffer.from(tag), u32(0, offset, body.length)]));
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([u32(0x1_00_00), u16(entries.length, 128, 3, 16 * entries.length - 128), ...heads, ...bodies]);
}

function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = names.map(([id], at) => {
    const length = texts[at]?.length ?? 0;
    offset += length;
    return u16(3, 1, 0x4_09, id, length, offset - length);
  });
  return Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...records, ...texts]);
}
