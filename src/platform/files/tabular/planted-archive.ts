import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive made for a test, honest or not. */
export interface PlantedEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Unix mode in the outer attributes; 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** The unpacked size that the table of contents tells, when it lies. */
  readonly toldSize?: number;
}

/** A ZIP archive with these entries (APPNOTE 6.3). For tests: it needs no library and can lie. */
export function plantArchive(entries: readonly PlantedEntry[]): Buffer {
  const files: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4); // deflated
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.toldSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]); // by Unix
    contents.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, name]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(contents);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const office = 'http://schemas.openxmlformats.org';

/** The entries of a workbook with one sheet, whose rows are given as XML. */
export function plantWorkbook(rows: string, extra: { readonly sharedTexts?: readonly string[] } = {}): PlantedEntry[] {
  const shared = (extra.sharedTexts ?? []).map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
  return [
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns:r="${office}/officeDocument/2006/relationships"><sheets>
        <sheet name="Ohje" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Palautteet" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy h:mm"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${shared}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ];
}
