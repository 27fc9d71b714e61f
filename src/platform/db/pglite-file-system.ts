import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { count } from './pglite-counters.ts';

type Start = Parameters<NodeFS['init']>;
type Started = Awaited<ReturnType<NodeFS['init']>>;

interface Stream {
  readonly nfd: number;
}

/** The part of Emscripten's file system on Node's files that we need; seen in PGlite 0.5.16. */
interface NodeFileOperations {
  fsync?: (stream: Stream) => number;
  write: (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => number;
}

const errnoIo = 29; // EIO in Emscripten's numbering
const errnoNoSpace = 51; // ENOSPC in Emscripten's numbering

const errnoOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'errno') : undefined;

const clockMarginMs = 2_000;

/**
 * Brings the whole volume to the disk by one call. Gives the time before which
 * every file's last change is then on the disk; undefined where there is no such call.
 */
function syncVolume(directory: string): number | undefined {
  const before = Date.now() - clockMarginMs;
  try {
    execFileSync('sync', ['-f', directory], { stdio: 'ignore', timeout: 60_000 });
    return before;
  } catch {
    return undefined;
  }
}

/** Whether a file's last change is on the disk already. */
function isSynced(descriptor: number, syncedBefore: number | undefined): boolean {
  if (syncedBefore === undefined) return false;
  const file = fstatSync(descriptor);
  return file.isFile() && file.ctimeMs < syncedBefore;
}

/** Makes fsync reach the disk, and counts what is written, synced and refused. */
function makeDurable(
  operations: NodeFileOperations,
  counters: SharedArrayBuffer,
  refuse: (errno: number) => Error,
  syncedBefore: () => number | undefined,
) {
  const write = operations.write;
  operations.write = (stream, buffer, offset, length, position) => {
    try {
      const written = write(stream, buffer, offset, length, position);
      count(counters, 'writtenBytes', written);
      return written;
    } catch (error) {
      if (errnoOf(error) === errnoNoSpace) count(counters, 'refusedWrites');
      throw error;
    }
  };
  operations.fsync = (stream) => {
    try {
      if (isSynced(stream.nfd, syncedBefore())) return 0;
      fsyncSync(stream.nfd);
    } catch {
      count(counters, 'failedFsyncs');
      throw refuse(errnoIo);
    }
    count(counters, 'fsyncs');
    return 0;
  };
}

/**
 * PGlite's files on the disk, with the fsync that PGlite itself leaves out: with
 * it an acknowledged commit survives a power cut, without it the whole database
 * may be gone. It uses internals of PGlite, so the version is pinned and a test
 * counts the fsyncs of a commit.
 */
export class DurableNodeFileSystem extends NodeFS {
  readonly #counters: SharedArrayBuffer;
  #syncedBefore: number | undefined;

  constructor(directory: string, counters: SharedArrayBuffer) {
    super(directory);
    this.#counters = counters;
  }

  /**
   * After a crash PostgreSQL begins with an fsync of each of its two thousand
   * files, seconds of waiting. One sync of the volume does the same; until
   * `started` only files that have changed since need their own.
   */
  prepareRecovery(): void {
    this.#syncedBefore = syncVolume(this.rootDir);
  }

  started(): void {
    this.#syncedBefore = undefined;
  }

  override async init(...start: Start): Promise<Started> {
    const started = await super.init(...start);
    started.emscriptenOpts.preRun?.unshift((postgres) => {
      // PGlite does not type its Emscripten module.
      const module = postgres as unknown as {
        readonly NODEFS: { readonly stream_ops: NodeFileOperations };
        readonly FS: { readonly ErrnoError: new (errno: number) => Error };
      };
      const refuse = (errno: number): Error => new module.FS.ErrnoError(errno);
      makeDurable(module.NODEFS.stream_ops, this.#counters, refuse, () => this.#syncedBefore);
    });
    return started;
  }
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Brings every file and folder of a tree, and the folder above it, to the disk. */
export function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(directory);
  syncPath(dirname(directory));
}
