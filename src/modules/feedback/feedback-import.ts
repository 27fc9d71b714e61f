import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Problem } from '../../kernel/problem.ts';
import { type RowWarning } from './feedback-row.ts';
import { type RowReject } from './row-reject.ts';

export type ImportState = 'waiting' | 'running' | 'finished' | 'failed' | 'cancelled';

/** A file of an import as it was when the import began. */
export interface ImportFile {
  /** As people know it. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Up to where rows are stored: every row of earlier files, and the rows of this one up to a number. */
export interface ImportPosition {
  readonly fileNumber: number;
  readonly rowNumber: number;
}

export interface ImportCounts {
  readonly read: number;
  readonly stored: number;
  readonly changed: number;
  /** Also rows that are an older version of what is stored. */
  readonly unchanged: number;
  readonly rejected: number;
}

export const noCounts: ImportCounts = { read: 0, stored: 0, changed: 0, unchanged: 0, rejected: 0 };

/** One import of files, begun, finished or given up. */
export interface FeedbackImport {
  readonly importId: string;
  readonly source: string;
  readonly state: ImportState;
  /** The profile as JSON: parse it before use. */
  readonly profile: unknown;
  readonly files: readonly ImportFile[];
  readonly fingerprint: string;
  readonly position: ImportPosition;
  readonly counts: ImportCounts;
  readonly warnings: Partial<Record<RowWarning, number>>;
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly progressedAt: Date;
  readonly finishedAt: Date | null;
  /** Code of the problem that ended it. */
  readonly failure: string | null;
}

/** A reject with its place. */
export interface StoredReject extends RowReject {
  readonly fileNumber: number;
  readonly rowNumber: number;
  /** Its place among the rejects of its row. */
  readonly number: number;
}

/** How an import ended, for people and for scripts. */
export interface ImportOutcome {
  readonly importId: string;
  readonly rows: ImportCounts;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly warnings: Partial<Record<RowWarning, number>>;
}

export interface ImportProgress {
  readonly file: string;
  readonly rowsRead: number;
  /** By the bytes that are read so far. */
  readonly rowsTotal: number;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
}

/** A file to import; `name` is shown when its path is not what people know it by, as with an upload. */
export type FileToImport = string | { readonly path: string; readonly name: string };

/** Looks at the files: their sizes and hashes. Throws a Problem when one cannot be read. */
export async function describeFiles(files: readonly FileToImport[]): Promise<ImportFile[]> {
  const described: ImportFile[] = [];
  for (const file of files) {
    const { path, name } = typeof file === 'string' ? { path: file, name: basename(file) } : file;
    described.push({ name, path, ...(await sizeAndHash(path, name)) });
  }
  return described;
}

async function sizeAndHash(path: string, name: string): Promise<{ size: number; sha256: string }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Problem('not-found', 'files.cannot-open', { name }, { cause });
  });
  if (!found.isFile()) throw new Problem('invalid', 'files.not-a-file', { name });
  // A file beyond every limit is refused by the reader: hashing it first would only take time.
  if (found.size > 2 ** 32) return { size: found.size, sha256: '' };
  const digest = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) digest.update(piece);
  return { size: found.size, sha256: digest.digest('hex') };
}

/** One hash over what is imported and how: equal for the same import given again. */
export const importFingerprint = (profile: unknown, files: readonly ImportFile[]): string =>
  hash('sha256', canonicalJson({ profile: JSON.stringify(profile), files: files.map(({ sha256 }) => sha256) }), 'hex');

/** A function that tells how far an import has come, at most every half second and at the end. */
export function progressTeller(
  files: readonly ImportFile[],
  tell: ((progress: ImportProgress) => void) | undefined,
  alreadyRead: number,
) {
  const started = performance.now();
  const total = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  let last = started;
  let first: { readonly bytes: number } | undefined;
  return (fileNumber: number, bytesOfFile: number, rowsRead: number, isEnd = false): void => {
    const now = performance.now();
    const bytes = files.slice(0, fileNumber).reduce((sum, { size }) => sum + size, 0) + bytesOfFile;
    first ??= { bytes: fileNumber === 0 && alreadyRead === 0 ? 0 : bytes };
    if (!tell || (now - last < 500 && !isEnd)) return;
    last = now;
    const seconds = Math.max((now - started) / 1000, 0.001);
    const bytesPerSecond = Math.max((bytes - first.bytes) / seconds, 1);
    tell({
      file: files[Math.min(fileNumber, files.length - 1)]?.name ?? '',
      rowsRead,
      rowsTotal: isEnd ? rowsRead : Math.round((rowsRead * total) / Math.max(bytes, 1)),
      rowsPerSecond: Math.round((rowsRead - alreadyRead) / seconds),
      secondsLeft: isEnd ? 0 : Math.ceil((total - bytes) / bytesPerSecond),
    });
  };
}
