import { spreadsheetSafe } from '../spreadsheet-safe.ts';
import { cleanLine, cleanText, headings, sheetNames, tableNames } from './clean-names.ts';
import {
  type SheetCell,
  type SheetSpec,
  type SheetTable,
  type SpreadsheetDocument,
  type TextCell,
} from './document.ts';

/** How a cell looks and what it is: both formats make their styles from these. */
export type CellRole = 'title' | 'line' | 'heading' | 'number-heading' | 'row-heading' | 'body';

export type LaidCell = { readonly role: CellRole; readonly isTotal: boolean } & (
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly link?: LaidLink;
      /** A program would run it if somebody typed it again: it is marked as text. */
      readonly isRisky: boolean;
    }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
);

export type LaidLink = { readonly sheet: string } | { readonly url: string };

export interface LaidTable {
  readonly name: string;
  /** Row of the headings and last row, from 0. */
  readonly headingRow: number;
  readonly lastRow: number;
  readonly headings: readonly string[];
}

/** A sheet as rows of cells, every name and text valid in both formats. */
export interface LaidSheet {
  readonly name: string;
  readonly rows: readonly (readonly LaidCell[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly table?: LaidTable;
}

const mostDecimals = 15;
const narrowest = 10;
const widest = 60;
const alone = 90;

/** Gives each sheet its rows. A document that cannot be one is a RangeError that says what is wrong with it. */
export function layOut(document: SpreadsheetDocument): LaidSheet[] {
  if (document.sheets.length === 0) throw new RangeError('a spreadsheet needs a sheet');
  const names = sheetNames(document.sheets.map(({ name }) => name));
  const tables = tableNames(document.sheets.map(({ table }) => table?.name ?? ''));
  return document.sheets.map((sheet, at) => laySheet(sheet, names[at] ?? '', tables[at] ?? '', names));
}

function laySheet(sheet: SheetSpec, name: string, tableName: string, names: readonly string[]): LaidSheet {
  const { title, lines, table } = sheet;
  const head = [[textCell(title, 'title', names)], ...lines.map((line) => [textCell(line, 'line', names)])];
  if (!table) return { name, rows: head, widths: [alone] };
  checkTable(table, title);
  const columnHeadings = headings(table.columns.map(({ heading }) => heading));
  const rows = [
    ...head,
    columnHeadings.map((text, at) =>
      textCell(text, table.columns[at]?.isNumeric ? 'number-heading' : 'heading', names),
    ),
    ...table.rows.map(({ cells, isTotal = false }) =>
      cells.map((cell, at) => layCell(cell, at === 0 ? 'row-heading' : 'body', names, isTotal)),
    ),
  ];
  return {
    name,
    rows,
    widths: widthsOf(rows.slice(head.length), columnHeadings),
    table: { name: tableName, headingRow: head.length, lastRow: rows.length - 1, headings: columnHeadings },
  };
}

function checkTable({ columns, rows }: SheetTable, title: string): void {
  if (columns.length === 0) throw new RangeError(`the table of "${title}" has no columns`);
  if (rows.length === 0) throw new RangeError(`the table of "${title}" has no rows`);
  const odd = rows.find(({ cells }) => cells.length !== columns.length);
  if (odd) throw new RangeError(`"${title}": ${columns.length} columns, but a row has ${odd.cells.length} cells`);
}

function layCell(cell: SheetCell, role: CellRole, names: readonly string[], isTotal: boolean): LaidCell {
  if (typeof cell === 'string' || 'text' in cell) return textCell(cell, role, names, isTotal);
  const { value, decimals } = cell;
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a cell`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals) {
    throw new RangeError(`a cell cannot have ${decimals} decimals`);
  }
  return { kind: 'number', value: value === 0 ? 0 : value, decimals, role, isTotal };
}

function textCell(cell: TextCell, role: CellRole, names: readonly string[], isTotal = false): LaidCell {
  const written = typeof cell === 'string' ? cell : cell.text;
  // Titles and headings stand on one line: a table is known by the exact text of its headings.
  const text = role === 'body' || role === 'row-heading' ? cleanText(written) : cleanLine(written);
  const link = typeof cell === 'string' ? undefined : linkOf(cell, names);
  return { kind: 'text', text, role, isTotal, isRisky: spreadsheetSafe(text) !== text, ...(link ? { link } : {}) };
}

function linkOf(cell: Exclude<TextCell, string>, names: readonly string[]): LaidLink {
  if ('toPage' in cell) {
    if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(cell.toPage))
      throw new RangeError(`${cell.toPage} is no address to link to`);
    return { url: cell.toPage };
  }
  const sheet = names[cell.toSheet];
  if (sheet === undefined) throw new RangeError(`there is no sheet ${cell.toSheet} to link to`);
  return { sheet };
}

/** Wide enough for the longest text of a column, within reason: longer ones wrap. */
function widthsOf(rows: readonly (readonly LaidCell[])[], columnHeadings: readonly string[]): number[] {
  return columnHeadings.map((heading, at) => {
    // A heading may wrap at its blanks; its longest word must fit.
    const word = Math.max(...heading.split(' ').map(({ length }) => length));
    const texts = rows.slice(1).map((row) => {
      const cell = row[at];
      if (!cell) return 0;
      return cell.kind === 'text' ? longestLine(cell.text) : lengthOfNumber(cell.value, cell.decimals);
    });
    const most = texts.reduce(
      (longest, length) => Math.max(longest, length),
      Math.max(word, Math.min(heading.length, 16)),
    );
    return Math.min(Math.max(most + 2, narrowest), widest);
  });
}

const longestLine = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);

function lengthOfNumber(value: number, decimals: number): number {
  const digits = Math.abs(value).toFixed(decimals).length;
  return digits + Math.floor(digits / 3) + 1;
}
