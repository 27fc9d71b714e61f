import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Database, type Tx } from '../../platform/db/database.ts';
import { type TableLimits } from '../../platform/files/tabular/table.ts';
import {
  describeFiles,
  type FileToImport,
  importFingerprint,
  type ImportFile,
  type ImportOutcome,
  type ImportProgress,
} from './feedback-import.ts';
import { insertImport, unfinishedImports } from './feedback-import.store.ts';
import { type ImportProfile } from './import-profile.ts';
import { ownSource } from './own-source.ts';
import { runImport } from './run-import.ts';

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two chunks; what is stored stays, and the import can go on later. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<TableLimits>;
  /** Rows that are written in one transaction. */
  readonly chunkRows?: number;
}

export interface FeedbackToImport extends ImportOptions {
  readonly cityId: string;
  readonly profile: ImportProfile;
  readonly files: readonly FileToImport[];
  /** The account that asked for it; null for the command line. */
  readonly startedBy?: string | null;
}

/**
 * Imports files of feedback and gives the outcome when all is stored. The same files with the same profile go on where
 * an unfinished import of them stopped; when they were imported before, nothing changes. A Problem in a file undoes
 * what was stored of the import; any other fault (a lost connection, a kill) leaves it unfinished, to go on later.
 */
export async function importFeedback(database: Database, it: FeedbackToImport): Promise<ImportOutcome> {
  const files = await describeFiles(it.files);
  const importId = await database.transaction((tx) =>
    beginImport(tx, it.cityId, it.profile, files, it.startedBy ?? null),
  );
  return runImport(database, it.cityId, importId, it);
}

/**
 * Writes down an import that is to run, for a job of the service; `runImport` does the work. Gives the id of the
 * unfinished import when the same is waiting already. A Problem when another import of the source is unfinished.
 */
export async function beginImport(
  tx: Tx,
  cityId: string,
  profile: ImportProfile,
  files: readonly ImportFile[],
  startedBy: string | null,
): Promise<string> {
  if (files.length === 0) throw new Problem('invalid', 'feedback.no-files');
  // What is given here has ids of its own; an import under that name could change it.
  if (profile.source === ownSource) throw new Problem('invalid', 'feedback.source-is-ours');
  const fingerprint = importFingerprint(profile, files);
  const unfinished = (await unfinishedImports(tx, cityId)).find(({ source }) => source === profile.source);
  if (unfinished?.fingerprint === fingerprint) return unfinished.importId;
  if (unfinished) {
    const names = unfinished.files.map(({ name }) => name).join(', ');
    throw new Problem('conflict', 'feedback.import-unfinished', { importId: unfinished.importId, names });
  }
  const importId = newId();
  await insertImport(tx, cityId, { importId, source: profile.source, profile, files, fingerprint, startedBy });
  return importId;
}
