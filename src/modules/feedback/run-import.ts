import { Problem } from '../../kernel/problem.ts';
import { type Database } from '../../platform/db/database.ts';
import { enqueueJob } from '../../platform/jobs/job-queue.store.ts';
import {
  changeCases,
  forgetUndo,
  insertCases,
  knownCases,
  refreshStatistics,
  undoCases,
} from './feedback-case.store.ts';
import {
  describeFiles,
  type FeedbackImport,
  type ImportCounts,
  type ImportOutcome,
  type ImportPosition,
  progressTeller,
} from './feedback-import.ts';
import {
  endImport,
  findImport,
  insertRejects,
  lockUnfinished,
  markRunning,
  moveImport,
} from './feedback-import.store.ts';
import { type RowWarning } from './feedback-row.ts';
import { planChunk } from './import-chunk.ts';
import { type ImportOptions } from './import-feedback.ts';
import { indexTextsJobName } from './inbox/search/index-texts.ts';
import { type ImportProfile, parseProfile } from './import-profile.ts';
import { type ImportChunk, openImportFile, readChunks, type RowsToRead } from './import-rows.ts';
import { ensureMentionedThemes, ensureProfileThemes, type ImportWorld, loadWorld } from './import-world.ts';

/**
 * Rows of one transaction. Larger ones gain little: the time goes into indexes and foreign keys. After the first few
 * rows the planner is told how large the tables are, so the first transaction is small.
 */
const usualChunkRows = 2000;
const firstChunkRows = 200;
const sizesToRefresh = [1, 2000, 20_000, 200_000, 2_000_000] as const;
/** Rejects beyond this are counted and not kept: a file in which everything is wrong needs another profile. */
const mostStoredRejects = 100_000;

interface Run {
  readonly database: Database;
  readonly cityId: string;
  readonly importId: string;
  readonly profile: ImportProfile;
  readonly world: ImportWorld;
  themeIds: ReadonlyMap<string, string>;
  position: ImportPosition;
  counts: ImportCounts;
  readonly warnings: Partial<Record<RowWarning, number>>;
  storedRejects: number;
  chunks: number;
}

/**
 * Runs an import that waits, or goes on with one that was stopped. Each chunk of rows is stored together with the note
 * of how far the import has come, so that it can be killed at any moment and never is half.
 */
export async function runImport(
  database: Database,
  cityId: string,
  importId: string,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const found = await database.transaction(async (tx) => {
    const unfinished = await findImport(tx, cityId, importId);
    if (!unfinished) throw new Problem('not-found', 'feedback.no-such-import');
    if (!(await lockUnfinished(tx, cityId, importId))) throw new Problem('conflict', 'feedback.import-ended');
    await markRunning(tx, cityId, importId);
    return unfinished;
  });
  try {
    const run = await prepare(database, cityId, found, options);
    await storeFiles(run, found, options);
    return await finish(run, found);
  } catch (error) {
    if (error instanceof Problem && isOfTheInput(error)) {
      await giveUp(database, cityId, importId, 'failed', error.code);
    }
    throw error;
  }
}

/**
 * What no second try can mend. A lost database, another process or a file that is not there (on this machine) leave
 * the import unfinished.
 */
const isOfTheInput = ({ kind }: Problem): boolean => kind === 'invalid' || kind === 'malformed' || kind === 'too-large';

/** Checks profile and files before the first row is stored, so that what can be wrong is told at once. */
async function prepare(
  database: Database,
  cityId: string,
  found: FeedbackImport,
  options: ImportOptions,
): Promise<Run> {
  const parsed = parseProfile(found.profile);
  if (!parsed.ok) throw new Problem('invalid', 'feedback.profile-faults', { count: parsed.faults.length });
  const { profile } = parsed;
  const now = await describeFiles(found.files);
  const changed = found.files.find(({ sha256 }, index) => now[index]?.sha256 !== sha256);
  if (changed) throw new Problem('invalid', 'feedback.file-changed', { name: changed.name });
  const world = await database.transaction((tx) => loadWorld(tx, cityId, profile), { readOnly: true });
  for (const fileNumber of found.files.keys()) {
    const { table } = await openImportFile(rowsOf(found, profile, world, fileNumber, 0, options));
    await table.close();
  }
  const themeIds = await database.transaction((tx) => ensureProfileThemes(tx, cityId, profile));
  const { importId, position, counts, warnings } = found;
  const run = { database, cityId, importId, profile, world, themeIds, position, counts, warnings: { ...warnings } };
  return { ...run, storedRejects: counts.rejected, chunks: 0 };
}

function rowsOf(
  { files, startedAt }: FeedbackImport,
  profile: ImportProfile,
  lookups: ImportWorld,
  fileNumber: number,
  afterRow: number,
  { limits }: ImportOptions,
): RowsToRead {
  const file = files[fileNumber];
  if (!file) throw new RangeError(`the import has no file ${fileNumber}`);
  // Judged by the time at which the import began: going on later gives what going on at once would have given.
  return { profile, file, fileNumber, afterRow, lookups, now: startedAt, limits };
}

async function storeFiles(run: Run, found: FeedbackImport, options: ImportOptions): Promise<void> {
  const tell = progressTeller(found.files, options.onProgress, run.counts.read);
  const chunkRows = () => (run.chunks === 0 ? firstChunkRows : (options.chunkRows ?? usualChunkRows));
  const begun = run.position;
  for (let fileNumber = begun.fileNumber; fileNumber < found.files.length; fileNumber += 1) {
    const afterRow = fileNumber === begun.fileNumber ? begun.rowNumber : 0;
    const rows = rowsOf(found, run.profile, run.world, fileNumber, afterRow, options);
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const chunk of readChunks(rows, chunkRows)) {
        await writing;
        if (options.signal?.aborted) throw new Problem('unavailable', 'feedback.import-stopped');
        run.chunks += 1;
        // Written while the next chunk is being read.
        writing = storeChunk(run, fileNumber, chunk).then(() => tell(fileNumber, chunk.bytesRead, run.counts.read));
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
  }
  tell(found.files.length, 0, run.counts.read, true);
}

async function storeChunk(run: Run, fileNumber: number, chunk: ImportChunk): Promise<void> {
  const { database, cityId, importId, profile, world } = run;
  const origin = { cityId, source: profile.source, importId, isGenerated: profile.isGenerated };
  const rejects = chunk.rejects.slice(0, Math.max(0, mostStoredRejects - run.storedRejects));
  const warnings = { ...run.warnings };
  for (const warning of chunk.warnings) warnings[warning] = (warnings[warning] ?? 0) + 1;
  const position = { fileNumber, rowNumber: chunk.rowNumber };

  const done = await database.transaction(async (tx) => {
    const themeIds = await ensureMentionedThemes(tx, cityId, chunk.records, run.themeIds, profile.themesValidFrom);
    const sourceIds = [...new Set(chunk.records.map(({ sourceId }) => sourceId))];
    const known = await knownCases(tx, cityId, profile.source, sourceIds);
    const isVersioned = profile.changed !== undefined;
    const { workingDaysBetween } = world;
    const plan = planChunk(chunk.records, known, { themeIds, workingDaysBetween, isVersioned });
    const counts: ImportCounts = {
      read: run.counts.read + chunk.rows,
      stored: run.counts.stored + plan.stored,
      changed: run.counts.changed + plan.changed,
      unchanged: run.counts.unchanged + plan.unchanged,
      rejected: run.counts.rejected + chunk.rejectedRows,
    };
    const isOurs = await moveImport(tx, cityId, importId, run.position, position, counts, warnings);
    if (!isOurs) throw new Problem('conflict', 'feedback.import-elsewhere');
    await insertCases(tx, origin, plan.toStore);
    await changeCases(tx, origin, plan.toChange);
    await insertRejects(tx, cityId, importId, rejects);
    if (isTimeToRefresh(run.counts.read, counts.read)) await refreshStatistics(tx);
    return { themeIds, counts };
  });
  Object.assign(run.warnings, warnings);
  run.themeIds = done.themeIds;
  run.counts = done.counts;
  run.position = position;
  run.storedRejects += rejects.length;
}

/** Whether the tables have become so much larger that plans made for them before are no good any more. */
const isTimeToRefresh = (rowsBefore: number, rowsNow: number): boolean =>
  sizesToRefresh.some((size) => rowsBefore < size && rowsNow >= size);

async function finish(run: Run, found: FeedbackImport): Promise<ImportOutcome> {
  const { database, cityId, importId, counts, warnings } = run;
  await database.transaction(async (tx) => {
    if (!(await lockUnfinished(tx, cityId, importId))) throw new Problem('conflict', 'feedback.import-elsewhere');
    await forgetUndo(tx, cityId, importId);
    await refreshStatistics(tx);
    await endImport(tx, cityId, importId, 'finished');
    await enqueueJob({ tx, cityId }, indexTextsJobName, {}, { key: importId });
  });
  return { importId, rows: counts, files: found.files.map(({ name, size }) => ({ name, size })), warnings };
}

/** Undoes an unfinished import and says why; does nothing when it has ended. True when it was undone here. */
export async function giveUp(
  database: Database,
  cityId: string,
  importId: string,
  state: 'failed' | 'cancelled',
  failure: string | null,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await lockUnfinished(tx, cityId, importId))) return false;
    await undoCases(tx, cityId, importId);
    await endImport(tx, cityId, importId, state, failure);
    return true;
  });
}
