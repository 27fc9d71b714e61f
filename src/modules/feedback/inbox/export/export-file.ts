import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Language } from '../../../../kernel/language.ts';
import { writeXlsx } from '../../../../platform/files/spreadsheet/index.ts';
import { csvLine } from '../../../../platform/files/write-csv.ts';
import { type CaseExport, type ExportFormat } from './case-export.ts';
import { exportHeader } from './export-rows.ts';
import { exportTexts } from './texts.ts';

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Where the file of an order lies; the id is our own, so it names no other place. */
export const exportFile = (uploads: string, { caseExportId, format }: CaseExport): string =>
  join(uploads, 'exports', `${caseExportId}.${format}`);

export const exportFileName = (format: ExportFormat, at: Date): string =>
  `palautteet-${at.toISOString().slice(0, 10)}.${format}`;

type Rows = readonly (readonly string[])[];

/** A workbook of cases, in memory. */
export function workbookOf(rows: Rows, language: Language, madeAt: Date, author: string): Uint8Array {
  const texts = exportTexts[language].workbook;
  return writeXlsx({
    title: texts.title,
    description: texts.description,
    author,
    language,
    madeAt,
    sheets: [
      {
        name: texts.title,
        title: texts.title,
        lines: [texts.description],
        ...(rows.length === 0
          ? {}
          : {
              table: {
                name: texts.title,
                columns: exportHeader(language).map((heading) => ({ heading })),
                rows: rows.map((cells) => ({ cells })),
              },
            }),
      },
    ],
  });
}

/** A file of comma separated values, in memory. */
export const csvOf = (rows: Rows, language: Language): string =>
  [exportHeader(language), ...rows].map(csvLine).join('');

/** Writes the pieces of a file aside, and puts it into its place when it is whole. */
export async function writeExportFile(
  path: string,
  language: Language,
  pieces: AsyncIterable<Rows>,
  workbook?: (rows: Rows) => Uint8Array,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.part`;
  try {
    if (workbook) {
      const rows: (readonly string[])[] = [];
      for await (const piece of pieces) rows.push(...piece);
      await writeFile(aside, workbook(rows), { mode: 0o600 });
    } else {
      await pipeline(Readable.from(csvPieces(language, pieces)), createWriteStream(aside, { mode: 0o600 }));
    }
    await rename(aside, path);
  } catch (fault) {
    await rm(aside, { force: true });
    throw fault;
  }
}

async function* csvPieces(language: Language, pieces: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield csvLine(exportHeader(language));
  for await (const rows of pieces) yield rows.map(csvLine).join('');
}
