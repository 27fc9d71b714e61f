import { type Language } from '../../../kernel/language.ts';

/**
 * A spreadsheet as readers of it need it, whatever the program: sheets that begin with their title, some lines and at
 * most one table. What breaks a screen reader cannot be said here: merged cells, hidden sheets, gaps inside a table.
 */
export interface SpreadsheetDocument {
  readonly title: string;
  readonly description: string;
  /** Who publishes it. */
  readonly author: string;
  /** Of the texts; it decides how a program writes numbers. */
  readonly language: Language;
  /** Stands in the properties of the file; nothing else in it depends on a clock. */
  readonly madeAt: Date;
  /** One at least. */
  readonly sheets: readonly SheetSpec[];
}

export interface SheetSpec {
  /** What the tab says. Signs that programs refuse go, more than 31 characters too; equal names get a number. */
  readonly name: string;
  /** In A1. */
  readonly title: string;
  /** One row each between title and table. */
  readonly lines: readonly TextCell[];
  readonly table?: SheetTable;
}

/** A table with one row of headings; the first cell of each row says what the row is about. */
export interface SheetTable {
  /** What formulas and screen readers call it; made valid and unique. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** One at least, each with a cell for every column. */
  readonly rows: readonly SheetRow[];
}

export interface SheetColumn {
  readonly heading: string;
  readonly isNumeric?: boolean;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Stands out as the sum of what is above. */
  readonly isTotal?: boolean;
}

export type SheetCell = TextCell | NumberCell;

export interface NumberCell {
  readonly value: number;
  /** Digits after the sign; thousands are grouped as the reader's program does it. */
  readonly decimals: number;
}

/** A text, or a text that leads to another sheet (by its place in the document) or to a page. */
export type TextCell =
  | string
  | { readonly text: string; readonly toSheet: number }
  /** http, https or mailto. */
  | { readonly text: string; readonly toPage: string };
