import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { openTable } from '../tabular/open-table.ts';
import { cleanText, headings, sheetNames, tableNames } from './clean-names.ts';
import { type SheetCell, type SheetTable, type SpreadsheetDocument, writeOds, writeXlsx } from './index.ts';

const hostile = [
  '=1+1',
  '=HYPERLINK("https://example.org","x")',
  '+358 40',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  '_x0041_ <b>&amp;</b> "quoted"',
  'two  blanks and\ttab',
  'line\nbreak',
  ' both ends ',
  'null\u0000 bell\u0007 half \ud800',
  '\u202eright to left',
  '0012',
  '1e5',
  'TRUE',
];

const aTable = (rows: readonly (readonly SheetCell[])[], more: Partial<SheetTable> = {}): SheetTable => ({
  name: 'numbers',
  columns: (rows[0] ?? []).map((_, at) => ({ heading: `Column ${at + 1}`, isNumeric: at > 0 })),
  rows: rows.map((cells) => ({ cells })),
  ...more,
});

const aDocument = (table: SheetTable, more: Partial<SpreadsheetDocument> = {}): SpreadsheetDocument => ({
  title: 'Koe & esimerkki',
  description: 'Mitä tässä on',
  author: 'Koekaupunki',
  language: 'fi',
  madeAt: new Date('2021-01-15T10:00:00.500Z'),
  sheets: [
    {
      name: 'Kansi',
      title: 'Kansi',
      lines: [
        { text: 'Taulukko', toSheet: 1 },
        { text: 'Sivu', toPage: 'https://example.org/?a=1&b="2"' },
      ],
    },
    { name: 'Taulukko 1', title: 'Taulukko 1', lines: ['Selitys'], table },
  ],
  ...more,
});

/** Every file of an archive as text; each that is XML is well formed. */
function filesOf(bytes: Uint8Array): Map<string, string> {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  for (const [path, text] of files)
    if (path !== 'mimetype') new SaxesParser({ xmlns: true, fileName: path }).write(text).close();
  return files;
}

const fileOf = (bytes: Uint8Array, path: string): string => {
  const text = filesOf(bytes).get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
};

/** The rows of a sheet below its first, as the project's own reader of workbooks gives them. */
async function readBack(document: SpreadsheetDocument, sheet: string): Promise<string[][]> {
  const table = await openTable({ name: 'x.xlsx', bytes: writeXlsx(document) }, { sheet });
  const rows: string[][] = [];
  for await (const { cells } of table.rows) rows.push([...cells]);
  return rows;
}

/** The cells of each row of a sheet of an OpenDocument file, texts as they are shown, numbers as they are kept. */
function cellsInOds(bytes: Uint8Array, sheet: string): string[][] {
  const rows: string[][] = [];
  let isWanted = false;
  let cell: { text: string; value?: string; lines: number } | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table') isWanted = attributes['table:name'] === sheet;
    if (!isWanted) return;
    if (name === 'table:table-row') rows.push([]);
    if (name === 'table:table-cell') cell = { text: '', value: attributes['office:value'], lines: 0 };
    if (name === 'text:p' && cell && cell.lines++ > 0) cell.text += '\n';
    if (name === 'text:s' && cell) cell.text += ' '.repeat(Number(attributes['text:c']));
    if (name === 'text:tab' && cell) cell.text += '\t';
  });
  parser.on('text', (text) => {
    if (cell) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'table:table-cell' || !cell) return;
    rows.at(-1)?.push(cell.value ?? cell.text);
    cell = undefined;
  });
  parser.write(fileOf(bytes, 'content.xml')).close();
  return rows;
}

describe('a workbook', () => {
  test('gives back its texts and numbers as they were, whatever a text looks like', async () => {
    const document = aDocument(aTable(hostile.map((text, at) => [text, { value: at * 1234.5, decimals: 1 }])));
    const expected = hostile.map((text, at) => [cleanText(text), String(at * 1234.5)]);
    expect((await readBack(document, 'Taulukko 1')).slice(2)).toEqual(expected);
    expect(cellsInOds(writeOds(document), 'Taulukko 1').slice(3)).toEqual(expected);
  });

  test('holds no formula, and marks the texts that would be one if they were typed', () => {
    const document = aDocument(aTable(hostile.map((text) => [text, text])));
    expect(fileOf(writeXlsx(document), 'xl/worksheets/sheet2.xml')).not.toMatch(/<f[ >/]/);
    expect(fileOf(writeXlsx(document), 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(fileOf(writeOds(document), 'content.xml')).not.toContain('table:formula');
  });

  test('is the same, byte for byte, however often and in whichever time zone it is written', () => {
    const document = aDocument(aTable([['a', { value: 1, decimals: 0 }]]));
    const zone = process.env.TZ;
    const inZone = (name: string) => {
      process.env.TZ = name;
      return [writeXlsx(document), writeOds(document)];
    };
    try {
      expect(inZone('Pacific/Kiritimati')).toEqual(inZone('America/Adak'));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('has an Excel table over exactly its headings and rows, whose column names are the headings', () => {
    const files = filesOf(
      writeXlsx(
        aDocument(
          aTable(
            [
              ['a', 'b'],
              ['c', 'd'],
            ],
            { columns: [{ heading: 'Same' }, { heading: 'same' }] },
          ),
        ),
      ),
    );
    expect(files.get('xl/tables/table1.xml')).toContain('ref="A3:B5"');
    expect(files.get('xl/tables/table1.xml')).toContain(
      '<tableColumn id="1" name="Same"/><tableColumn id="2" name="same (2)"/>',
    );
    expect(files.get('xl/worksheets/sheet2.xml')).toContain('<pane ySplit="3" topLeftCell="A4"');
    expect(files.get('xl/workbook.xml')).toContain(
      `<definedName name="TitleRegion1.A3.B5.2">'Taulukko 1'!$A$3</definedName>`,
    );
    expect(files.get('docProps/core.xml')).toMatch(/<dc:title>Koe &amp; esimerkki<.*<dc:language>fi-FI</);
    for (const [path, text] of files)
      expect({ path, text }).not.toEqual({ path, text: expect.stringMatching(/mergeCell|state="hidden"/) });
  });

  test('names every part that it holds and holds every part that it names', () => {
    const files = filesOf(writeXlsx(aDocument(aTable([['a', 'b']]))));
    const types = files.get('[Content_Types].xml') ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((found) => found[1] ?? '');
    const parts = [...files.keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
    expect(named.toSorted()).toEqual(parts.toSorted());
  });

  test('begins, as OpenDocument, with its type unpacked, and lists its parts', () => {
    const bytes = writeOds(aDocument(aTable([['a', 'b']])));
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    // 30 bytes of local header with no extra field, then the name and the content as they stand.
    expect(strFromU8(bytes.slice(30, 38 + type.length))).toBe(`mimetype${type}`);
    const files = filesOf(bytes);
    const listed = [...(files.get('META-INF/manifest.xml') ?? '').matchAll(/full-path="([^"]+)"/g)].map(
      (found) => found[1],
    );
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml', 'settings.xml']);
    expect(files.get('content.xml')).toMatch(
      /<table:database-range table:name="_numbers" table:target-range-address="'Taulukko 1'\.A3:'Taulukko 1'\.B4"/,
    );
    expect(files.get('content.xml')).toContain('<table:table-header-rows>');
    expect(files.get('styles.xml')).toContain('fo:language="fi" fo:country="FI"');
  });

  test('leads from sheet to sheet and to pages', () => {
    const document = aDocument(aTable([['a', 'b']]));
    const sheet = filesOf(writeXlsx(document));
    expect(sheet.get('xl/worksheets/sheet1.xml')).toContain(`location="'Taulukko 1'!A1"`);
    expect(sheet.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/?a=1&amp;b=&quot;2&quot;"',
    );
    expect(fileOf(writeOds(document), 'content.xml')).toContain(`xlink:href="#'Taulukko 1'.A1"`);
  });
});

describe('what cannot be a workbook is refused with what is wrong', () => {
  const cell = { value: 1, decimals: 0 };
  test.each([
    ['a table without rows', aDocument(aTable([], { columns: [{ heading: 'a' }] })), 'no rows'],
    ['a row that is too short', aDocument(aTable([['a', cell], ['b']])), 'a row has 1 cells'],
    ['a number that is none', aDocument(aTable([['a', { value: Number.NaN, decimals: 0 }]])), 'NaN is no number'],
    ['a script as a link', aDocument(aTable([[{ text: 'a', toPage: 'javascript:alert(1)' }]])), 'no address'],
    ['a link to a sheet that is not there', aDocument(aTable([[{ text: 'a', toSheet: 7 }]])), 'no sheet 7'],
    ['no sheet', aDocument(aTable([['a']]), { sheets: [] }), 'needs a sheet'],
  ])('%s', (_name, document, message) => {
    expect(() => writeXlsx(document)).toThrow(message);
    expect(() => writeOds(document)).toThrow(message);
  });
});

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostile));

test('names of sheets, tables and columns are valid and unique, whatever they are made from', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 12 }), (wanted) => {
      for (const make of [sheetNames, tableNames, headings]) {
        const names = make(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        expect(names.every((name) => name.trim() !== '' && name.isWellFormed())).toBe(true);
      }
      expect(sheetNames(wanted).every((name) => name.length <= 31 && !/[:\\/?*[\]]|^'|'$|^history$/i.test(name))).toBe(
        true,
      );
      expect(
        tableNames(wanted).every((name) => /^[A-Za-z_][\w]*$/.test(name) && !/^(?:[A-Z]{1,3}\d+|[rc])$/i.test(name)),
      ).toBe(true);
    }),
  );
});

test('any texts and numbers come back the same from both formats', async () => {
  const number = fc.record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    decimals: fc.integer({ min: 0, max: 3 }),
  });
  const row = fc.tuple(anyText, number, anyText);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const document = aDocument(aTable(rows));
      const inOds = cellsInOds(writeOds(document), 'Taulukko 1').slice(3);
      expect(inOds).toEqual(
        rows.map(([a, { value }, b]) => [cleanText(a), String(value === 0 ? 0 : value), cleanText(b)]),
      );
      const fifteen = (text: string) => String(Number(Number(text).toPrecision(15)));
      const inXlsx = (await readBack(document, 'Taulukko 1')).slice(2);
      expect(inXlsx).toEqual(inOds.map(([a, value = '', b]) => [a, fifteen(value), b]));
    }),
    { numRuns: 40 },
  );
});
