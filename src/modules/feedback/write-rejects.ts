import { type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Database } from '../../platform/db/database.ts';
import { type CsvValue, writeCsvFile } from '../../platform/files/write-csv.ts';
import { type StoredReject } from './feedback-import.ts';
import { findImport, rejectsAfter } from './feedback-import.store.ts';
import { feedbackTexts, rejectText } from './feedback-texts.ts';

const page = 1000;

/**
 * Writes the rejects of an import as CSV: file, row, column, value, reason and its code, safe to open in a spreadsheet.
 * Gives their number. A Problem when there is no such import.
 */
export async function writeRejects(
  database: Database,
  cityId: string,
  importId: string,
  path: string,
  language: Language,
): Promise<number> {
  const found = await database.transaction((tx) => findImport(tx, cityId, importId), { readOnly: true });
  if (!found) throw new Problem('not-found', 'feedback.no-such-import');
  const names = found.files.map(({ name }) => name);
  let count = 0;
  const rows = async function* (): AsyncGenerator<readonly CsvValue[]> {
    let last: StoredReject | undefined;
    do {
      const after = last;
      const rejects = await database.transaction((tx) => rejectsAfter(tx, cityId, importId, after, page), {
        readOnly: true,
      });
      for (const reject of rejects) yield rejectLine(reject, names, language);
      count += rejects.length;
      last = rejects.at(-1);
    } while (last);
  };
  await writeCsvFile(path, rejectHeader(language), rows());
  return count;
}

/** The header of a rejects file. */
export function rejectHeader(language: Language): readonly string[] {
  const { file, row, column, value, reason, code } = feedbackTexts[language].rejectColumns;
  return [file, row, column, value, reason, code];
}

/** One reject as a row of a rejects file. */
export const rejectLine = (it: StoredReject, files: readonly string[], language: Language): readonly CsvValue[] => [
  files[it.fileNumber] ?? '',
  it.rowNumber,
  it.column,
  it.value,
  rejectText(it, language),
  it.reason,
];
