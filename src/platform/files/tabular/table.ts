/** A file of the disk by its path, or by path and the name that people know it by, or bytes that came some other way. */
export type TableSource =
  string | { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** One row below the header. */
export interface TableRow {
  /** Its number as a spreadsheet shows it: the header is row 1. */
  readonly number: number;
  /** Its cells as text; a row may have fewer or more than the header. */
  readonly cells: readonly string[];
}

export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TableProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** An opened table. Its rows can be read once, from the first to the last, and are never all in memory. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TableEncoding;
  /** The sign between cells; empty in a workbook. */
  readonly delimiter: string;
  /** The sheet that is read; empty in a text file. */
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  /** How far the reading has come. */
  progress(): TableProgress;
  /** Lets go of the file; reading to the end does it too. */
  close(): Promise<void>;
}

/** Where reading stops with a Problem instead of filling the memory. */
export interface TableLimits {
  readonly fileBytes: number;
  /** Of one cell row, with its delimiters. */
  readonly rowBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of a workbook when unpacked, all its entries together. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Unpacked bytes for one packed byte. */
  readonly ratio: number;
}

const megabyte = 1024 * 1024;

export const usualLimits: TableLimits = {
  fileBytes: 1024 * megabyte,
  rowBytes: 16 * megabyte,
  rows: 10_000_000,
  columns: 500,
  unpackedBytes: 50 * megabyte,
  entries: 100,
  ratio: 100,
};

export interface TableOptions {
  /** Name of the sheet; the first one that is not hidden when left out. */
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: TableEncoding;
  readonly limits?: Partial<TableLimits>;
}
