import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { type SpreadsheetDocument, writeXlsx } from '../../../platform/files/spreadsheet/index.ts';
import { openTable } from '../../../platform/files/tabular/open-table.ts';
import { figureBlocksOf, type ReviewFigure } from '../review.ts';
import { reviewFiles } from '../write-review-folder.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { anyContent, contentOf, everyStatus, hostileNames } from './open-data-fixture.ts';
import {
  figureJsonStat,
  parseTableFileName,
  reviewWorkbook,
  tableFile,
  tableFileName,
  tableFormatNames,
} from './index.ts';

/** A number of a file by the code of its cell: the value, or why there is none, and the mark. */
type Told = Readonly<Record<string, readonly [number | null, string]>>;

const rowsOfCsv = (content: FolderContent, figure: ReviewFigure): Record<string, string>[] =>
  z.array(z.record(z.string(), z.string())).parse(parse(tableFile(content, figure, 'csv', 'fi'), { columns: true }));

const inCsv = (content: FolderContent, figure: ReviewFigure): Told =>
  Object.fromEntries(
    rowsOfCsv(content, figure).map(({ code, value, status }) => [
      code,
      [value === '' ? null : Number(value), status ?? ''],
    ]),
  );

const jsonStatShape = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.object({ time: z.array(z.string()), metric: z.array(z.string()) }),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string(),
      category: z.object({
        index: z.array(z.string()),
        label: z.record(z.string(), z.string()),
        unit: z.record(z.string(), z.object({ decimals: z.number() })).optional(),
      }),
    }),
  ),
  value: z.array(z.number().nullable()),
  status: z.record(z.string(), z.string()).optional(),
  extension: z.object({ codes: z.record(z.string(), z.string()), definition: z.number() }),
});

const jsonStat = (content: FolderContent, figure: ReviewFigure, language: 'fi' | 'sv' | 'en' = 'fi') =>
  jsonStatShape.parse(JSON.parse(tableFile(content, figure, 'jsonStat', language)));

function inJsonStat(content: FolderContent, figure: ReviewFigure, language: 'fi' | 'sv' | 'en'): Told {
  const { value, status = {}, extension } = jsonStat(content, figure, language);
  return Object.fromEntries(
    Object.entries(extension.codes).map(([place, code]) => [code, [value[Number(place)] ?? null, status[place] ?? '']]),
  );
}

const inJson = (content: FolderContent, figure: ReviewFigure): Told => {
  const { cells } = z
    .object({
      cells: z.array(z.object({ code: z.string(), value: z.number().nullable(), status: z.string().optional() })),
    })
    .parse(JSON.parse(tableFile(content, figure, 'json', 'fi')));
  return Object.fromEntries(cells.map(({ code, value, status }) => [code, [value, status ?? '']]));
};

/** Numbers and marks of the sheets of tables, row by row, without the names. */
const numbersOf = (document: SpreadsheetDocument): (number | string)[][] =>
  document.sheets
    .flatMap(({ table }) => (table?.name.startsWith('feedback.') ? table.rows : []))
    .map(({ cells }) =>
      cells.slice(1).flatMap((cell): (number | string)[] => {
        if (typeof cell === 'string') return /^\[[a-z]\]$/.test(cell) ? [cell] : [];
        return 'value' in cell ? [cell.value] : [];
      }),
    );

const printed = (content: FolderContent): (number | string)[][] =>
  figureBlocksOf(content.review.trees.fi).flatMap(({ table }) =>
    [...table.rows, ...table.totals].map(({ cells }) =>
      cells.map(({ value, status }) => (status === 'c' ? '[c]' : (value ?? `[${status ?? 'x'}]`))),
    ),
  );

test('a number is the same in every format and every language', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const figure of content.figures) {
        const csv = inCsv(content, figure);
        expect(Object.keys(csv)).toHaveLength(
          content.cells.filter(({ figureId }) => figureId === figure.definition.id).length,
        );
        expect(inJson(content, figure)).toEqual(csv);
        for (const language of languages) expect(inJsonStat(content, figure, language)).toEqual(csv);
      }
      for (const language of languages) expect(numbersOf(reviewWorkbook(content, language))).toEqual(printed(content));
    }),
    { numRuns: 60 },
  );
});

test('a JSON-stat dataset has a value for every place, and a status where there is none', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const figure of content.figures) {
        const { id, size, dimension, value, status = {}, role } = jsonStat(content, figure);
        expect(value).toHaveLength(size.reduce((product, each) => product * each, 1));
        expect(id.map((code) => dimension[code]?.category.index.length)).toEqual(size);
        expect([id.at(-1), role.metric, role.time]).toEqual(['measure', ['measure'], ['period']]);
        expect(dimension['measure']?.category.unit?.['share']).toMatchObject({ decimals: 1 });
        value.forEach((each, place) => each === null && expect(status[String(place)]).toMatch(/^[cpzrxbk]$/));
      }
    }),
    { numRuns: 40 },
  );
});

test('a JSON-stat dataset of few cells tells their places alone', () => {
  const content = everyStatus();
  const [figure] = content.figures;
  const wanted = ['2020-Q4 k0 a0 cases', '2019-Q4 k1 a1 cases'];
  const cells = content.cells.filter(({ key }) =>
    wanted.includes([key['period'], key['kind'], key['small-area'], key['measure']].join(' ')),
  );
  if (!figure) throw new Error('there is no figure');
  const { value, size } = figureJsonStat({ ...content, cells }, figure, 'fi');
  expect(size).toEqual([2, 2, 2, 2]);
  // Row-major: the first place of all, and the last but one, for the last place of its row is that of the shares.
  expect(value).toEqual({
    0: cells.find(({ key }) => key['kind'] === 'k0')?.value,
    14: cells.find(({ key }) => key['kind'] === 'k1')?.value,
  });
});

test('the description of a CSV names its columns in their order, and its key tells rows apart', () => {
  const shape = z.object({
    url: z.string(),
    'dc:license': z.object({ '@id': z.literal('https://creativecommons.org/licenses/by/4.0/') }),
    'prov:wasDerivedFrom': z.object({ '@id': z.string().startsWith('ni:///sha-256;') }),
    tableSchema: z.object({
      columns: z.array(z.object({ name: z.string(), titles: z.record(z.string(), z.string()) })),
      primaryKey: z.array(z.string()),
    }),
  });
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const figure of content.figures) {
        const rows = rowsOfCsv(content, figure);
        const { url, tableSchema } = shape.parse(JSON.parse(tableFile(content, figure, 'csvw', 'fi')));
        expect(url).toBe(tableFileName(figure.definition.id, 'csv'));
        expect(tableSchema.columns.map(({ titles }) => titles['und'])).toEqual(Object.keys(rows[0] ?? {}));
        expect(tableSchema.columns.every(({ name }) => /^[A-Za-z]\w*$/.test(name))).toBe(true);
        const heading = new Map(tableSchema.columns.map(({ name, titles }) => [name, titles['und'] ?? '']));
        const keys = rows.map((row) => tableSchema.primaryKey.map((name) => row[heading.get(name) ?? '']).join('|'));
        expect(new Set(keys).size).toBe(rows.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('a confidential cell has no value anywhere, even when it comes with one', () => {
  const content = everyStatus();
  const secret = 987_654;
  const leaking: FolderContent = {
    ...content,
    cells: content.cells.map((cell) => (cell.status === 'c' ? { ...cell, value: secret } : cell)),
    review: {
      ...content.review,
      trees: JSON.parse(JSON.stringify(content.review.trees), (_key, value) =>
        value !== null && typeof value === 'object' && value.status === 'c' ? { ...value, value: secret } : value,
      ),
    },
  };
  expect(leaking.cells.filter(({ value }) => value === secret).length).toBeGreaterThan(3);
  for (const figure of leaking.figures) {
    for (const format of tableFormatNames)
      expect(tableFile(leaking, figure, format, 'fi')).not.toContain(String(secret));
    expect(Object.values(inCsv(leaking, figure))).toContainEqual([null, 'c']);
  }
  const document = JSON.stringify(reviewWorkbook(leaking, 'fi'));
  expect(document).toContain('"[c]"');
  expect(document).not.toContain(String(secret));
});

test('the workbook explains the marks that it uses and no others', () => {
  const marksIn = (content: FolderContent) =>
    (reviewWorkbook(content, 'en').sheets[1]?.table?.rows ?? []).flatMap(({ cells: [first] }) =>
      typeof first === 'string' && first.startsWith('[') ? [first] : [],
    );
  expect(marksIn(everyStatus())).toEqual(['[c]', '[p]', '[r]', '[z]', '[x]', '[b]', '[k]']);
  expect(marksIn(contentOf([]))).toEqual([]);
});

test('the workbook opens on a cover that leads to every sheet, and every number has its code', async () => {
  const content = everyStatus();
  const document = reviewWorkbook(content, 'sv');
  const [cover] = document.sheets;
  const targets = (cover?.table?.rows ?? []).flatMap(({ cells: [link] }) =>
    typeof link === 'object' && 'toSheet' in link ? [link.toSheet] : [],
  );
  expect(targets).toEqual(document.sheets.slice(1).map((_, at) => at + 1));
  expect(document.sheets.map(({ name }) => name)).toEqual(['Försättsblad', 'Anmärkningar', 'Tabell 1', 'Koder']);
  const codes = await openTable({ name: 'x.xlsx', bytes: writeXlsx(document) }, { sheet: 'Koder' });
  const rows: string[][] = [];
  for await (const { cells } of codes.rows) rows.push([...cells]);
  const told = new Map(rows.slice(3).map(([code = '', , , , value = '']) => [code, Number(value)]));
  const values = new Map(content.cells.map(({ code, value }) => [code, value]));
  expect(told.size).toBeGreaterThan(8);
  for (const [code, value] of told) expect([code, value]).toEqual([code, values.get(code)]);
});

test('names of files are read back, and the longest ending wins', () => {
  for (const format of tableFormatNames) {
    expect(parseTableFileName(tableFileName('feedback.received', format))).toEqual({
      figureId: 'feedback.received',
      format,
    });
  }
  expect(parseTableFileName('feedback.received.exe')).toBeUndefined();
});

test('the same review gives the same bytes in every file, whatever its names are', () => {
  const twice = [0, 1].map(() => [...reviewFiles(everyStatus(), 'body {}')]);
  expect(twice[0]).toEqual(twice[1]);
  expect(hostileNames.length).toBe(everyStatus().figures[0]?.codes['kind']?.length);
});
