import type { Tx, TransactionOptions } from './database.ts';
import type { DiskGuard } from './disk-guard.ts';
import type { Engine } from './pglite-engine.ts';
import type { EngineThread } from './pglite-thread.ts';
import { OuterTransaction, type AppendJob, type Limits, type TransactionJob } from './pglite-outer-transaction.ts';
import type { Statement } from './statement.ts';

/** Who waits for the one connection, and who shares a commit. */
export interface Queue {
  transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T>;
  append(statement: Statement): Promise<void>;
  /** Runs something between transactions (a checkpoint). */
  between(work: (thread: EngineThread) => Promise<void>): Promise<void>;
  /** Resolves when nobody waits. */
  drained(): Promise<void>;
  statistics(): { readonly commits: number; readonly served: number };
}

// A commit waits for the disk 2-10 ms. Groups of this age keep the disk busy and nobody waiting long.
const groupMs = 40;
const groupMembers = 200;
const groupAppends = 1_000;
const groupAppendedCharacters = 4_000_000;

const lengthOf = (statement: Statement): number =>
  statement.parameters.reduce((length, it) => length + (it?.length ?? 4), statement.text.length);

function takeAppends(appends: AppendJob[]): AppendJob[] {
  let characters = 0;
  let taken = 0;
  while (taken < groupAppends && characters < groupAppendedCharacters) {
    const next = appends[taken];
    if (next === undefined) break;
    characters += lengthOf(next.statement);
    taken += 1;
  }
  return appends.splice(0, taken);
}

export function newQueue(engine: Engine, disk: DiskGuard, limits: Limits): Queue {
  const reads: TransactionJob[] = [];
  const writes: TransactionJob[] = [];
  const appends: AppendJob[] = [];
  const betweens: { readonly run: () => Promise<void> }[] = [];
  const idle: (() => void)[] = [];
  const statistics = { commits: 0, served: 0 };
  let isRunning = false;

  /** Runs waiting transactions in one outer transaction until it is old, full or nobody waits. */
  const runMembers = async (outer: OuterTransaction, jobs: TransactionJob[]): Promise<void> => {
    const start = performance.now();
    for (let members = 0; members < groupMembers && outer.isOpenToOthers; members += 1) {
      const next = jobs[0];
      // A limit is kept by ending the worker: who has one shares with nobody.
      if (next === undefined || (members > 0 && next.options.timeoutMs !== undefined)) return;
      jobs.shift();
      await outer.run(next);
      statistics.served += 1;
      if (next.options.timeoutMs !== undefined || performance.now() - start > groupMs) return;
    }
  };
  const serveReads = async (): Promise<void> => {
    const outer = new OuterTransaction(await engine.thread(), limits, true);
    await runMembers(outer, reads);
    await outer.commit([]);
  };
  const serveWrites = async (): Promise<void> => {
    await disk.refuseWhenNearlyFull();
    const outer = new OuterTransaction(await engine.thread(), limits, false);
    const isAlone = writes[0]?.options.timeoutMs !== undefined;
    await runMembers(outer, writes);
    const rows = isAlone || !outer.isOpenToOthers ? [] : takeAppends(appends);
    statistics.served += rows.length;
    statistics.commits += 1;
    await outer.commit(rows);
  };
  const refuseAll = (error: unknown, ...waiting: { readonly reject: (error: unknown) => void }[][]): void => {
    for (const jobs of waiting) for (const it of jobs.splice(0)) it.reject(error);
  };
  const serve = async (): Promise<void> => {
    while (reads.length + writes.length + appends.length + betweens.length > 0) {
      await betweens.shift()?.run();
      if (reads.length > 0) await serveReads().catch((error: unknown) => refuseAll(error, reads));
      // Callers who were just told come back within this turn: let them share the next commit.
      await new Promise((resolve) => setImmediate(resolve));
      if (writes.length + appends.length > 0) {
        await serveWrites().catch((error: unknown) => refuseAll(error, writes, appends));
      }
    }
    isRunning = false;
    for (const tell of idle.splice(0)) tell();
  };
  const wake = (): void => {
    if (isRunning) return;
    isRunning = true;
    void serve();
  };

  return {
    async transaction(work, options) {
      // The queue holds jobs of any type; resolve gets what this very work gave.
      return new Promise((resolve, reject) => {
        const job = {
          work,
          options,
          resolve: (result: unknown) => resolve(result as Awaited<ReturnType<typeof work>>),
          reject,
        };
        (options.readOnly === true ? reads : writes).push(job);
        wake();
      });
    },
    async append(statement) {
      return new Promise((resolve, reject) => {
        appends.push({ statement, resolve, reject });
        wake();
      });
    },
    async between(work) {
      return new Promise((resolve, reject) => {
        betweens.push({ run: async () => engine.thread().then(work).then(resolve, reject) });
        wake();
      });
    },
    drained: async () =>
      new Promise((resolve) => {
        if (isRunning) idle.push(resolve);
        else resolve();
      }),
    statistics: () => statistics,
  };
}
