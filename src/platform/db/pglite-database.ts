import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import type { Database } from './database.ts';
import { takeDirectoryLock } from './directory-lock.ts';
import { newDiskGuard } from './disk-guard.ts';
import { openEngine, type Engine } from './pglite-engine.ts';
import { startHousekeeping, type Pace } from './pglite-housekeeping.ts';
import { newQueue } from './pglite-queue.ts';
import type { Limits } from './pglite-outer-transaction.ts';
import { toStatement } from './statement.ts';
import { newTransactionGuard } from './transaction-guard.ts';

export interface PgliteOptions {
  /** Where the files are; undefined: in memory. */
  readonly directory?: string;
  readonly log?: (message: string) => void;
  readonly limits?: Partial<Limits>;
  readonly pace?: Partial<Pace>;
  /** Bytes that are free on the volume; by default asked of the operating system. */
  readonly freeSpace?: () => Promise<number>;
  /** The files of a database in memory, as `image()` gave them. */
  readonly image?: Uint8Array<ArrayBuffer>;
}

export interface PgliteStatistics {
  readonly fsyncs: number;
  readonly writtenBytes: number;
  /** Commits of the database; callers share them. */
  readonly commits: number;
  /** Callers' transactions and appended rows that were committed or rolled back. */
  readonly served: number;
}

/** The embedded database, with what only it can tell. */
export interface PgliteDatabase extends Database {
  readonly engine: 'pglite';
  statistics(): PgliteStatistics;
  /** All files of a database in memory. */
  image(): Promise<Uint8Array<ArrayBuffer>>;
}

const defaultLimits: Limits = { statementMs: 10 * 60_000, idleMs: 30_000, transactionMs: 10 * 60_000 };

async function freeBytes(directory: string): Promise<number> {
  const volume = await statfs(directory);
  return volume.bavail * volume.bsize;
}

async function openFiles(directory: string, options: PgliteOptions, log: (message: string) => void) {
  await mkdir(directory, { recursive: true });
  let engine: Engine | undefined;
  const lock = await takeDirectoryLock(
    directory,
    () => void engine?.abandon('another process has taken the directory'),
  );
  try {
    engine = await openEngine({ directory: join(directory, 'data'), log });
    const disk = newDiskGuard(options.freeSpace ?? (async () => freeBytes(directory)));
    return { engine, disk, release: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openMemory(options: PgliteOptions, log: (message: string) => void) {
  const engine = await openEngine({ directory: undefined, image: options.image, log });
  const disk = newDiskGuard(options.freeSpace ?? (async () => Infinity));
  return { engine, disk, release: async () => undefined };
}

async function healthOf(engine: Engine, disk: ReturnType<typeof newDiskGuard>): ReturnType<Database['health']> {
  const health = engine.health();
  if (health.state !== 'ok') return health;
  return (await disk.isNearlyFull())
    ? { state: 'degraded', reason: 'the disk is nearly full: nothing is written until there is space' }
    : health;
}

/**
 * Opens the embedded database. Throws a Problem `platform.database-in-use` when
 * another process has the directory.
 */
export async function openPglite(options: PgliteOptions): Promise<PgliteDatabase> {
  const log = options.log ?? (() => undefined);
  const { engine, disk, release } =
    options.directory === undefined ? await openMemory(options, log) : await openFiles(options.directory, options, log);
  const limits = { ...defaultLimits, ...options.limits };
  const queue = newQueue(engine, disk, limits);
  const guard = newTransactionGuard();
  const housekeeping =
    options.directory === undefined ? undefined : startHousekeeping(engine, queue, log, options.pace);
  let isClosed = false;
  const refuseWhenClosed = (): void => {
    if (isClosed) throw new Problem('unavailable', 'platform.database-closed');
  };
  return {
    engine: 'pglite',
    async transaction(work, transactionOptions = {}) {
      refuseWhenClosed();
      guard.refuseInside();
      return queue.transaction(async (tx) => guard.inside(async () => work(tx)), transactionOptions);
    },
    async append(query) {
      refuseWhenClosed();
      guard.refuseInside();
      return queue.append(toStatement(query));
    },
    health: async () => healthOf(engine, disk),
    statistics: () => {
      const { fsyncs, writtenBytes } = engine.counters();
      return { fsyncs, writtenBytes, ...queue.statistics() };
    },
    image: async () => (await engine.thread()).image(),
    async close() {
      if (isClosed) return;
      isClosed = true;
      housekeeping?.stop();
      await queue.drained();
      await engine.close();
      await release();
    },
  };
}
