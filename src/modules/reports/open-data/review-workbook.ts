import { type CellStatus, cellStatuses, type Unit } from '../../../kernel/figure.ts';
import { type Language } from '../../../kernel/language.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import {
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type SheetSpec,
  type SpreadsheetDocument,
  type TextCell,
  writeOds,
  writeXlsx,
} from '../../../platform/files/spreadsheet/index.ts';
import { formatDateTime, formatPeriod } from '../../../platform/i18n/format.ts';
import { plainText } from '../prose/segment.ts';
import { type FigureBlock, type TableCell, type TableRow } from '../review-tree.ts';
import { figureBlocksOf } from '../review.ts';
import { sourceNames } from '../source-names.ts';
import { reportTexts } from '../texts.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { licenceAddress, type WorkbookFormat } from './formats.ts';
import { type OpenDataTexts, openDataTexts } from './texts.ts';

/** Places of sheets in the document. */
const coverSheet = 0;
const notesSheet = 1;

/**
 * The printed tables of a review as a spreadsheet: a cover that leads to the sheets, notes, each table on a sheet of
 * its own and the codes of all numbers, after the guidance of the UK Government Analysis Function on accessible
 * spreadsheets (2021). A cell without a value says why in brackets.
 */
export function reviewWorkbook(content: FolderContent, language: Language): SpreadsheetDocument {
  const { review, city } = content;
  const texts = openDataTexts[language].workbook;
  const tree = review.trees[language];
  const tables = figureBlocksOf(tree).map((block, at): PrintedTable => ({
    block,
    sheet: notesSheet + 1 + at,
    name: texts.table(String(at + 1)),
  }));
  const title = texts.coverTitle(plainText(tree.title));
  return {
    title,
    description: texts.what,
    author: city.name[language],
    language,
    madeAt: review.builtAt,
    sheets: [
      coverOf(content, title, tables, language),
      notesOf(tables, language),
      ...tables.map((table) => tableSheet(table, language)),
      ...codesOf(tables, language),
    ],
  };
}

/** The workbook as a file. The same review gives the same bytes. */
export function workbookFile(content: FolderContent, language: Language, format: WorkbookFormat): Uint8Array {
  const document = reviewWorkbook(content, language);
  return format === 'xlsx' ? writeXlsx(document) : writeOds(document);
}

interface PrintedTable {
  readonly block: FigureBlock;
  readonly sheet: number;
  readonly name: string;
}

const rowsOf = ({ table }: FigureBlock): readonly TableRow[] => [...table.rows, ...table.totals];

/** A confidential cell has no value, whatever it came with. */
const valueIn = ({ status, value }: TableCell): number | null => (status === 'c' ? null : value);

/** Why a cell has no plain value; undefined when it has one. */
const markOf = (cell: TableCell): CellStatus | undefined => cell.status ?? (cell.value === null ? 'x' : undefined);

const bracketed = (mark: CellStatus): string => `[${mark}]`;

const marksOf = (block: FigureBlock): Set<CellStatus> =>
  new Set(rowsOf(block).flatMap(({ cells }) => cells.flatMap((cell) => markOf(cell) ?? [])));

function coverOf(
  { review, city }: FolderContent,
  title: string,
  tables: readonly PrintedTable[],
  language: Language,
): SheetSpec {
  const texts = openDataTexts[language].workbook;
  const own = reportTexts[language].review;
  const named = (code: string): string => {
    const period = parsePeriod(code);
    return period ? formatPeriod(period, language) : code;
  };
  const lines: TextCell[] = [
    texts.what,
    texts.period(named(review.period)),
    ...(review.comparison === undefined ? [] : [texts.comparison(named(review.comparison))]),
    texts.edition(String(review.edition)),
    texts.published(formatDateTime(review.builtAt, language, city.timeZone)),
    texts.publisher(city.name[language]),
    own.source(sourceNames(review, language)),
    ...(city.isDemonstration ? [own.generated] : []),
    { text: texts.licence, toPage: licenceAddress },
  ];
  const contents: SheetRow[] = [
    { cells: [{ text: texts.notes, toSheet: notesSheet }, texts.notesContent] },
    ...tables.map(({ name, sheet, block }) => ({ cells: [{ text: name, toSheet: sheet }, block.table.caption] })),
    ...(hasCodes(tables)
      ? [{ cells: [{ text: texts.codes, toSheet: notesSheet + 1 + tables.length }, texts.codesContent] }]
      : []),
  ];
  const columns = [{ heading: texts.sheetColumn }, { heading: texts.contentColumn }];
  return { name: texts.cover, title, lines, table: { name: 'review.contents', columns, rows: contents } };
}

/** What the marks mean that are used, what codes are for, and each table's population and rounding. */
function notesOf(tables: readonly PrintedTable[], language: Language): SheetSpec {
  const { workbook: texts, statuses } = openDataTexts[language];
  const used = new Set(tables.flatMap(({ block }) => [...marksOf(block)]));
  const rows: SheetRow[] = [
    ...cellStatuses.filter((mark) => used.has(mark)).map((mark) => ({ cells: [bracketed(mark), statuses[mark]] })),
    ...tables.map(({ name, sheet, block }) => ({
      cells: [{ text: name, toSheet: sheet }, [block.population, ...block.notes].join(' ')],
    })),
    { cells: [texts.codes, texts.codesNote] },
  ];
  return {
    name: texts.notes,
    title: texts.notesTitle,
    lines: [{ text: texts.toCover, toSheet: coverSheet }],
    table: { name: 'review.notes', columns: [{ heading: texts.aboutColumn }, { heading: texts.noteColumn }], rows },
  };
}

function tableSheet({ block, name }: PrintedTable, language: Language): SheetSpec {
  const texts = openDataTexts[language].workbook;
  const { table } = block;
  // A mark beside a value has a column of its own: the value stays a number.
  const isMarked = rowsOf(block).some(({ cells }) => cells.some((cell) => valueIn(cell) !== null && cell.status));
  const headings = table.columns.map((heading, at) => headingOf(block, heading, at, language));
  const columns: SheetColumn[] = [
    { heading: table.rowHeading },
    ...headings.map((heading) => ({ heading, isNumeric: true })),
    ...(isMarked ? [{ heading: texts.marksColumn }] : []),
  ];
  const row = (isTotal: boolean) => (from: TableRow) => ({
    isTotal,
    cells: [from.label, ...from.cells.map(sheetCell), ...(isMarked ? [marksText(from, headings, texts)] : [])],
  });
  const rows: SheetRow[] = [...table.rows.map(row(false)), ...table.totals.map(row(true))];
  return {
    name,
    title: texts.tableTitle(name, table.caption),
    lines: [
      plainText(block.summary),
      { text: marksOf(block).size > 0 ? texts.symbolsUsed : texts.seeNotes, toSheet: notesSheet },
      { text: texts.toCover, toSheet: coverSheet },
    ],
    table: {
      name: block.figure,
      columns,
      rows: rows.length > 0 ? rows : [{ cells: [texts.noRows, ...columns.slice(1).map(() => bracketed('z'))] }],
    },
  };
}

function sheetCell(cell: TableCell): SheetCell {
  const value = valueIn(cell);
  return value === null ? bracketed(markOf(cell) ?? 'x') : { value, decimals: cell.decimals };
}

/** `Osuus (%)`: the unit stands in the heading, for cells hold numbers alone. */
function headingOf(block: FigureBlock, heading: string, at: number, language: Language): string {
  const units = new Set(rowsOf(block).flatMap(({ cells }) => (cells[at]?.code === undefined ? [] : [cells[at].unit])));
  const [unit] = units;
  return unit !== undefined && units.size === 1 ? `${heading} (${unitName(unit, language)})` : heading;
}

const unitName = (unit: Unit, language: Language): string =>
  unit === 'percent' ? '%' : reportTexts[language].units[unit];

function marksText({ cells }: TableRow, headings: readonly string[], texts: OpenDataTexts['workbook']): string {
  const marks = cells.flatMap((cell, at) =>
    valueIn(cell) !== null && cell.status ? [`${headings[at]}: ${bracketed(cell.status)}`] : [],
  );
  return marks.length === 0 ? texts.noMarks : marks.join('; ');
}

const hasCodes = (tables: readonly PrintedTable[]): boolean =>
  tables.some(({ block }) => rowsOf(block).some(({ cells }) => cells.some(({ code }) => code !== undefined)));

/** One sheet with the code of every number, where it stands, and the number. */
function codesOf(tables: readonly PrintedTable[], language: Language): SheetSpec[] {
  if (!hasCodes(tables)) return [];
  const { workbook: texts, columns } = openDataTexts[language];
  const rows = tables.flatMap(({ block, name, sheet }) =>
    rowsOf(block).flatMap(({ label, cells }) =>
      cells.flatMap((cell, at): SheetRow[] =>
        cell.code === undefined
          ? []
          : [
              {
                cells: [
                  cell.code,
                  { text: name, toSheet: sheet },
                  label,
                  headingOf(block, block.table.columns[at] ?? '', at, language),
                  sheetCell(cell),
                ],
              },
            ],
      ),
    ),
  );
  return [
    {
      name: texts.codes,
      title: texts.codesTitle,
      lines: [texts.codesNote, { text: texts.toCover, toSheet: coverSheet }],
      table: {
        name: 'review.codes',
        columns: [
          { heading: columns.code },
          { heading: texts.tableColumn },
          { heading: texts.rowColumn },
          { heading: texts.columnColumn },
          { heading: columns.value, isNumeric: true },
        ],
        rows,
      },
    },
  ];
}
