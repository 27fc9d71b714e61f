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
  /** How many lines each row needs at these widths: one program takes them, the others find out themselves. */
  readonly heights: readonly number[];
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
  if (!table) return { name, rows: head, widths: [alone], heights: head.map(() => 1) };
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
  const widths = widthsOf(rows.slice(head.length), columnHeadings);
  return {
    name,
    rows,
    widths,
    heights: rows.map((row, at) => (at < head.length ? 1 : heightOf(row, widths))),
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
    const longest = rows
      .slice(1)
      .map((row) => (row[at] ? longestLine(row[at]) : 0))
      .reduce(
        (most, length) => Math.max(most, length),
        Math.max(word, Math.min(heading.length, headingLine)) * boldness,
      );
    return Math.min(Math.max(Math.ceil(longest) + 3, narrowest), widest);
  });
}

/** Bold letters are wider. */
const boldness = 1.15;
const headingLine = 16;

function longestLine(cell: LaidCell): number {
  const text = cell.kind === 'text' ? cell.text : numberText(cell.value, cell.decimals);
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  return cell.role === 'row-heading' || cell.isTotal ? longest * boldness : longest;
}

/** As wide as a program writes it, with a blank between thousands. */
const numberText = (value: number, decimals: number): string =>
  value.toLocaleString('fr', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** The lines of the highest cell, wrapped at blanks. */
function heightOf(row: readonly LaidCell[], widths: readonly number[]): number {
  return row.reduce((most, cell, at) => {
    if (cell.kind === 'number') return most;
    const isBold = cell.role !== 'body' || cell.isTotal;
    const room = Math.max(1, Math.floor(((widths[at] ?? narrowest) - 1) / (isBold ? boldness : 1)));
    const lines = cell.text.split('\n').reduce((sum, line) => sum + wrappedLines(line, room), 0);
    return Math.max(most, lines);
  }, 1);
}

function wrappedLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, room);
  }
  return lines;
}
