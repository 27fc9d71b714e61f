import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../write-csv.ts';
import { openTable } from './open-table.ts';
import { plantArchive, plantWorkbook } from './planted-archive.ts';
import { type TableOptions, type TableSource } from './table.ts';

const csv = (content: string | Uint8Array, name = 'palautteet.csv'): TableSource => ({
  name,
  bytes: Buffer.from(content),
});

async function read(source: TableSource, options?: TableOptions) {
  const { rows, ...table } = await openTable(source, options);
  const read: { number: number; cells: readonly string[] }[] = [];
  for await (const row of rows) read.push(row);
  return { ...table, rows: read };
}
const cellsOf = async (source: TableSource, options?: TableOptions) =>
  (await read(source, options)).rows.map((row) => row.cells);
const refusalOf = async (source: TableSource, options?: TableOptions): Promise<string> =>
  read(source, options).then(
    () => 'read',
    (problem: unknown) => (problem instanceof Error ? problem.message : 'fault'),
  );

describe('text files', () => {
  test.each([
    ['UTF-8', Buffer.from('tunnus;aihe\n1;Töölö\n'), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufefftunnus;aihe\r\n1;Töölö\r\n'), 'utf-8'],
    ['UTF-16', Buffer.from('\ufefftunnus;aihe\r\n1;Töölö\r\n', 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from('\ufefftunnus;aihe\n1;Töölö\n', 'utf16le').swap16(), 'utf-16be'],
    ['Windows', Buffer.from('tunnus;aihe\n1;Töölö\n', 'latin1'), 'windows-1252'],
  ])('are read whatever their encoding: %s', async (_, bytes, encoding) => {
    const table = await read(csv(bytes));
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['tunnus', 'aihe'] });
    expect(table.rows).toEqual([{ number: 2, cells: ['1', 'Töölö'] }]);
  });

  test.each([',', ';', '\t', '|'])('are read whatever stands between the cells: %j', async (sign) => {
    const text = `a${sign}b\n1${sign}"x, y; z | å"\n"rivi\nvaihtuu"${sign}2\n`;
    expect(await cellsOf(csv(text))).toEqual([
      ['1', 'x, y; z | å'],
      ['rivi\nvaihtuu', '2'],
    ]);
  });

  test('keep quotation marks, mixed line ends and rows of unequal length', async () => {
    const text = 'sep=;\r\na;b\r\n"sanoi ""hei""";1\nkesken "lainaus" jatkuu;2\r\n\r\nyksi\nyksi;kaksi;kolme';
    const table = await read(csv(text));
    expect(table.rows).toEqual([
      { number: 3, cells: ['sanoi "hei"', '1'] },
      { number: 4, cells: ['kesken "lainaus" jatkuu', '2'] },
      { number: 6, cells: ['yksi'] },
      { number: 7, cells: ['yksi', 'kaksi', 'kolme'] },
    ]);
  });

  test('with a header alone have no rows', async () => {
    expect(await read(csv('a,b\r\n'))).toMatchObject({ header: ['a', 'b'], rows: [] });
  });

  test('that are not UTF-8 to the end are refused with what to do, and read when the encoding is named', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a;b\n'),
      Buffer.from('1;x\n'.repeat(300_000)),
      Buffer.from('2;Töölö\n', 'latin1'),
    ]);
    expect(await refusalOf(csv(bytes))).toBe('files.not-utf8');
    const rows = await cellsOf(csv(bytes), { encoding: 'windows-1252' });
    expect(rows.at(-1)).toEqual(['2', 'Töölö']);
  });

  test('come back as they were written', async () => {
    // Cells that begin like a formula are changed on purpose, and whole blank rows are not rows.
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `x${text.replaceAll('\0', '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
        const bytes = Buffer.from([['a', 'b'], ...rows].map(csvLine).join(''));
        expect(await cellsOf(csv(bytes), { delimiter: ',', encoding: 'utf-8' })).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('workbooks', () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>saapui</t></is></c><c r="C1" t="str"><v>luku</v></c><c r="D1" t="s"><v>1</v></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><r><t>Moi </t></r><r><t>sinä</t></r><rPh sb="0" eb="1"><t>ei</t></rPh></is></c><c r="B3" s="2"><v>43547.272222222222</v></c><c r="C3"><f>1+1</f><v>0.30000000000000004</v></c></row>
    <row r="4"><c r="B4" s="1"><v>43547</v></c><c r="D4" t="b"><v>1</v></c></row>`;
  const workbook = plantWorkbook(rows, { sharedTexts: ['aihe', 'val_x000D_mis'] });

  test('give dates, stored results and texts of the first sheet that is not hidden', async () => {
    const table = await read({ name: 'palautteet.xlsx', bytes: plantArchive(workbook) });
    expect(table).toMatchObject({
      format: 'xlsx',
      sheet: 'Palautteet',
      header: ['aihe', 'saapui', 'luku', 'val\rmis'],
    });
    expect(table.rows).toEqual([
      { number: 3, cells: ['Moi sinä', '2019-03-23T06:32:00', '0.3', ''] },
      { number: 4, cells: ['', '2019-03-23', '', 'true'] },
    ]);
  });

  const sheetOf = (content: string) =>
    plantArchive(workbook.map((it) => (it.name.endsWith('sheet1.xml') ? { ...it, content } : it)));
  const bomb = Buffer.alloc(20 * 1024 * 1024, 'a');
  test.each([
    ['a bomb by ratio', plantArchive([{ name: 'xl/workbook.xml', content: bomb }]), 'files.zip-too-large'],
    [
      'a bomb that lies about its size',
      plantArchive([{ name: 'xl/workbook.xml', content: bomb, toldSize: 100 }]),
      'files.xml-broken',
    ],
    [
      'too many entries',
      plantArchive(Array.from({ length: 101 }, (_, it) => ({ name: `x${it}`, content: '' }))),
      'files.zip-too-large',
    ],
    [
      'a symbolic link',
      plantArchive([...workbook, { name: 'l', content: '/etc/passwd', mode: 0o120777 }]),
      'files.zip-unsafe',
    ],
    ['a name that leads out', plantArchive([...workbook, { name: '../../x', content: '' }]), 'files.zip-unsafe'],
    ['an absolute name', plantArchive([...workbook, { name: '/etc/x', content: '' }]), 'files.zip-unsafe'],
    ['an archive that is no workbook', plantArchive([{ name: 'a.txt', content: 'x' }]), 'files.not-a-workbook'],
    ['half an archive', plantArchive(workbook).subarray(0, 300), 'files.zip-broken'],
    [
      'an outer entity',
      sheetOf('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
      'files.xml-doctype',
    ],
    ['an unknown entity', sheetOf('<x>&e;</x>'), 'files.xml-broken'],
    ['a cell far to the right', sheetOf('<x><row r="1"><c r="XFD1"><v>1</v></c></row></x>'), 'files.too-many-columns'],
    ['an empty sheet', sheetOf('<x/>'), 'files.empty'],
  ])('are refused when they hold %s', async (_, bytes, code) => {
    expect(await refusalOf({ name: 'x.xlsx', bytes })).toBe(code);
  });

  test('that unpack to more than the limit are refused', async () => {
    const bytes = plantArchive(workbook);
    expect(await refusalOf({ name: 'x.xlsx', bytes }, { limits: { unpackedBytes: 1000 } })).toBe('files.zip-too-large');
  });

  test('without the sheet that is asked for say which they have', async () => {
    await expect(
      openTable({ name: 'x.xlsx', bytes: plantArchive(workbook) }, { sheet: 'Taul1' }),
    ).rejects.toMatchObject({
      code: 'files.no-such-sheet',
      facts: { names: 'Ohje, Palautteet' },
    });
  });
});

describe('files that are not what they should be', () => {
  test.each([
    ['an empty file', '', 'x.csv', 'files.empty'],
    ['blank lines alone', '\n\n', 'x.csv', 'files.empty'],
    ['a header without names', ',,\n1,2,3\n', 'x.csv', 'files.header-blank'],
    ['a header with a name twice', 'a,b,a\n1,2,3\n', 'x.csv', 'files.header-twice'],
    ['a web page called a workbook', '<!DOCTYPE html><html>', 'x.xlsx', 'files.content-html'],
    ['a web page called CSV', '\n<html><body>', 'x.csv', 'files.content-html'],
    ['text called a workbook', 'a;b\n1;2', 'x.xlsx', 'files.named-wrong-text'],
    ['an archive called CSV', plantArchive([{ name: 'a', content: '' }]), 'x.csv', 'files.named-wrong-zip'],
    ['a PDF', '%PDF-1.7', 'x.csv', 'files.content-pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'x.csv', 'files.content-image'],
    ['an old or protected workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'x.xlsx', 'files.content-old-excel'],
    ['bytes', Buffer.alloc(5000), 'x.csv', 'files.content-binary'],
    ['an open quotation mark', 'a,b\n1,"x\n2,y\n', 'x.csv', 'files.quote-not-closed'],
  ])('%s', async (_, content, name, code) => {
    expect(await refusalOf(csv(content, name))).toBe(code);
  });

  test('a row without end is refused before it fills the memory', async () => {
    const text = `a,b\n1,"${'x'.repeat(3_000_000)}`;
    expect(await refusalOf(csv(text), { limits: { rowBytes: 1_000_000 } })).toBe('files.row-too-long');
  });

  test('more rows or columns than the limit are refused', async () => {
    expect(await refusalOf(csv('a\n1\n2\n3\n'), { limits: { rows: 3 } })).toBe('files.too-many-rows');
    expect(await refusalOf(csv('a,b,c\n'), { limits: { columns: 2 } })).toBe('files.too-many-columns');
  });
});

describe('on the disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kuulolla-table-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a file of 2 GB is refused by its size', async () => {
    const path = join(folder, 'large.csv');
    const file = await open(path, 'w');
    await file.truncate(2 * 1024 ** 3);
    await file.close();
    expect(await refusalOf(path)).toBe('files.too-large');
    expect(await refusalOf(path, { limits: { fileBytes: 2 ** 40 } })).toBe('files.content-binary');
  });

  test('a folder and a missing file are refused', async () => {
    expect(await refusalOf(folder)).toBe('files.not-a-file');
    expect(await refusalOf(join(folder, 'none.csv'))).toBe('files.cannot-open');
  });

  test('reading can stop in the middle, and says how far it came', async () => {
    const path = join(folder, 'long.csv');
    await writeFile(path, `a,b\n${'1,abcdefgh\n'.repeat(200_000)}`);
    const table = await openTable(path);
    for await (const row of table.rows) if (row.number === 10) break;
    expect(table.progress().bytesTotal).toBe(2_200_004);
    expect(table.progress().bytesRead).toBeLessThan(table.progress().bytesTotal);
    await table.close();
  });
});
