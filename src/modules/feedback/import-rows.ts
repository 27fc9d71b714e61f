import { openTable } from '../../platform/files/tabular/open-table.ts';
import { type TableLimits } from '../../platform/files/tabular/table.ts';
import { type FeedbackRecord } from './feedback-case.ts';
import { type ImportFile, type StoredReject } from './feedback-import.ts';
import { rowReader, type RowLookups, type RowWarning } from './feedback-row.ts';
import { type ImportProfile } from './import-profile.ts';

/** Some rows of a file, read and judged, that are written together. */
export interface ImportChunk {
  /** The last row of it. */
  readonly rowNumber: number;
  readonly rows: number;
  readonly records: readonly FeedbackRecord[];
  readonly rejectedRows: number;
  readonly rejects: readonly StoredReject[];
  readonly warnings: readonly RowWarning[];
  readonly bytesRead: number;
}

export interface RowsToRead {
  readonly profile: ImportProfile;
  readonly file: ImportFile;
  readonly fileNumber: number;
  /** Rows up to this one are passed over. */
  readonly afterRow: number;
  readonly lookups: RowLookups;
  readonly now: Date;
  readonly limits?: Partial<TableLimits>;
}

/** Long texts end a chunk early, so that it takes no more memory than one of short ones. */
const mostSigns = 4_000_000;

/** Opens a file of an import and checks that it has the columns of the profile. */
export async function openImportFile(it: RowsToRead) {
  const { profile, file, lookups, now, limits } = it;
  const table = await openTable({ name: file.name, path: file.path }, { ...profile.file, limits });
  try {
    return { table, readRow: rowReader(profile, table.header, file.name, lookups, now) };
  } catch (cause) {
    await table.close();
    throw cause;
  }
}

/** The rows of a file in chunks; the size of the next chunk is asked for each time. */
export async function* readChunks(it: RowsToRead, chunkRows: () => number): AsyncGenerator<ImportChunk> {
  const { table, readRow } = await openImportFile(it);
  const empty = () => ({
    rows: 0,
    records: new Array<FeedbackRecord>(),
    rejectedRows: 0,
    rejects: new Array<StoredReject>(),
    warnings: new Array<RowWarning>(),
  });
  let chunk = empty();
  let signs = 0;
  let most = chunkRows();
  let rowNumber = it.afterRow;
  try {
    for await (const row of table.rows) {
      if (row.number <= it.afterRow) continue;
      rowNumber = row.number;
      const outcome = readRow(row.cells);
      chunk.rows += 1;
      if (outcome.ok) {
        chunk.records.push(outcome.record);
        chunk.warnings.push(...outcome.warnings);
        signs += outcome.record.text?.length ?? 0;
      } else {
        chunk.rejectedRows += 1;
        for (const [number, reject] of outcome.rejects.entries()) {
          chunk.rejects.push({ ...reject, fileNumber: it.fileNumber, rowNumber: row.number, number });
        }
      }
      if (chunk.rows < most && signs < mostSigns) continue;
      yield { ...chunk, rowNumber, bytesRead: table.progress().bytesRead };
      chunk = empty();
      signs = 0;
      most = chunkRows();
    }
    if (chunk.rows > 0) yield { ...chunk, rowNumber, bytesRead: table.progress().bytesRead };
  } finally {
    await table.close();
  }
}
