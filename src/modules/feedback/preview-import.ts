import { hash } from 'node:crypto';
import { type Database } from '../../platform/db/database.ts';
import { type TableLimits } from '../../platform/files/tabular/table.ts';
import { type FeedbackRecord } from './feedback-case.ts';
import { knownCases } from './feedback-case.store.ts';
import {
  describeFiles,
  type FileToImport,
  type ImportCounts,
  type ImportProgress,
  noCounts,
  progressTeller,
  type StoredReject,
} from './feedback-import.ts';
import { type RowWarning } from './feedback-row.ts';
import { contentHash, type KnownCase, tallyRecords } from './import-chunk.ts';
import { type ImportProfile } from './import-profile.ts';
import { type ImportChunk, openImportFile, readChunks } from './import-rows.ts';
import { loadWorld } from './import-world.ts';

export interface ImportPreview {
  readonly rows: ImportCounts;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly warnings: Partial<Record<RowWarning, number>>;
  /** The first rows as they would be stored. */
  readonly records: readonly FeedbackRecord[];
  readonly rejects: readonly StoredReject[];
  /** Codes and names of themes that the import would make. */
  readonly newThemes: ReadonlyMap<string, string>;
}

export interface ImportToPreview {
  readonly cityId: string;
  readonly profile: ImportProfile;
  readonly files: readonly FileToImport[];
  readonly limits?: Partial<TableLimits>;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** How many records and rejects are shown. */
  readonly shown?: number;
}

const chunkRows = 4000;

/** A dry run: reads every row and tells what an import would do. Writes nothing. */
export async function previewImport(database: Database, it: ImportToPreview): Promise<ImportPreview> {
  const { cityId, profile, limits, shown = 20 } = it;
  const files = await describeFiles(it.files);
  const { world, now } = await database.transaction(
    async (tx) => ({ world: await loadWorld(tx, cityId, profile), now: tx.now }),
    { readOnly: true },
  );
  const rowsOf = (fileNumber: number, file = files[fileNumber]) => {
    if (!file) throw new RangeError(`there is no file ${fileNumber}`);
    return { profile, file, fileNumber, afterRow: 0, lookups: world, now, limits };
  };
  for (const fileNumber of files.keys()) await (await openImportFile(rowsOf(fileNumber))).table.close();
  const preview = startPreview(profile, shown);
  const tell = progressTeller(files, it.onProgress, 0);
  const known = (sourceIds: readonly string[]) =>
    database.transaction((tx) => knownCases(tx, cityId, profile.source, sourceIds), { readOnly: true });
  for (const fileNumber of files.keys()) {
    for await (const chunk of readChunks(rowsOf(fileNumber), () => chunkRows)) {
      await preview.add(chunk, known);
      tell(fileNumber, chunk.bytesRead, preview.result().rows.read);
    }
  }
  tell(files.length, 0, preview.result().rows.read, true);
  return { ...preview.result(), files: files.map(({ name, size }) => ({ name, size })) };
}

function startPreview(profile: ImportProfile, shown: number) {
  const records: FeedbackRecord[] = [];
  const rejects: StoredReject[] = [];
  const newThemes = new Map<string, string>();
  const warnings: Partial<Record<RowWarning, number>> = {};
  const seen = rememberCases();
  let rows = noCounts;
  const add = async (
    chunk: ImportChunk,
    known: (sourceIds: readonly string[]) => Promise<ReadonlyMap<string, KnownCase>>,
  ): Promise<void> => {
    records.push(...chunk.records.slice(0, shown - records.length));
    rejects.push(...chunk.rejects.slice(0, shown - rejects.length));
    for (const warning of chunk.warnings) warnings[warning] = (warnings[warning] ?? 0) + 1;
    for (const { themes } of chunk.records)
      for (const { code, name } of themes) if (name !== undefined) newThemes.set(code, name);
    const unseen = [...new Set(chunk.records.map(({ sourceId }) => sourceId))].filter((id) => !seen.find(id));
    const stored = await known(unseen);
    const find = (id: string): KnownCase | undefined => seen.find(id) ?? shortened(stored.get(id));
    const tally = tallyRecords(chunk.records, find, profile.changed !== undefined, shortDigest);
    for (const [sourceId, it] of tally.latest) seen.add(sourceId, it);
    rows = {
      read: rows.read + chunk.rows,
      stored: rows.stored + tally.stored,
      changed: rows.changed + tally.changed,
      unchanged: rows.unchanged + tally.unchanged,
      rejected: rows.rejected + chunk.rejectedRows,
    };
  };
  return { add, result: () => ({ rows, records, rejects, newThemes, warnings }) };
}

/** 52 bits, which a number holds: among a million cases two are alike once in ten thousand files. */
const digits = 13;
const shortDigest = (record: FeedbackRecord): string => contentHash(record).slice(0, digits);
const shortened = (it: KnownCase | undefined): KnownCase | undefined => it && { ...it, hash: it.hash.slice(0, digits) };
const numberOf = (sourceId: string): number => Number.parseInt(hash('sha256', sourceId, 'hex').slice(0, digits), 16);

/** What earlier rows of the files would have stored, in a few numbers for each case: memory stays small. */
function rememberCases() {
  const places = new Map<number, number>();
  let digests = new Float64Array(1024);
  let changes = new Float64Array(1024);
  const grown = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
    const larger = new Float64Array(old.length * 2);
    larger.set(old);
    return larger;
  };
  const find = (sourceId: string): KnownCase | undefined => {
    const place = places.get(numberOf(sourceId));
    if (place === undefined) return undefined;
    const digest = (digests[place] ?? 0).toString(16).padStart(digits, '0');
    // Id and state are not needed to count.
    return { feedbackCaseId: '', hash: digest, changedAt: changes[place] ?? 0, status: 'received' };
  };
  const add = (sourceId: string, it: KnownCase): void => {
    const key = numberOf(sourceId);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    if (place >= digests.length) [digests, changes] = [grown(digests), grown(changes)];
    digests[place] = Number.parseInt(it.hash, 16);
    changes[place] = it.changedAt;
  };
  return { find, add };
}
