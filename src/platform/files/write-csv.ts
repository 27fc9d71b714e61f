import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

export type CsvValue = string | number | boolean | null;

const needsQuotes = /[",\r\n]/;

/**
 * One record, with its line end: RFC 4180 with CRLF, for that is what every program reads. Texts that a spreadsheet
 * would run come out harmless; null is an empty cell; lone surrogates become U+FFFD, for the file is UTF-8.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = spreadsheetSafe(value.toWellFormed());
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole file in memory, header first; for tables of a page or a review. */
export const toCsv = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [header, ...rows].map(csvLine).join('');

/** Writes a file row by row, whatever their number. Replaces the file. */
export async function writeCsvFile(
  path: string,
  header: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): Promise<void> {
  const lines = async function* (): AsyncGenerator<string> {
    yield csvLine(header);
    for await (const row of rows) yield csvLine(row);
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
