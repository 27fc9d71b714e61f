import type { Engine } from './pglite-engine.ts';
import type { EngineThread } from './pglite-thread.ts';
import type { Queue } from './pglite-queue.ts';
import { converse, lastResult } from './pglite-wire.ts';

/** How often the embedded database is looked after: it has no checkpointer and no autovacuum of its own. */
export interface Pace {
  readonly lookEveryMs: number;
  /** A checkpoint comes after so much was written … */
  readonly checkpointBytes: number;
  /** … or after this time, if anything was. */
  readonly checkpointMs: number;
  /** How often it is looked which tables changed so much that the planner should know. */
  readonly analyzeMs: number;
  /** The hour after which all tables are vacuumed, once a day. */
  readonly vacuumHourUtc: number;
}

const usualPace: Pace = {
  lookEveryMs: 2_000,
  checkpointBytes: 64 * 1024 * 1024,
  checkpointMs: 5 * 60_000,
  analyzeMs: 60_000,
  vacuumHourUtc: 1, // 3 or 4 in the night in Finland
};

const limitMs = 30 * 60_000;

const ask = async (thread: EngineThread, text: string) =>
  lastResult(await converse(thread, [{ script: text }], limitMs));

const allTables = `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables`;
// The thresholds of PostgreSQL's autovacuum are 50 rows and a tenth; small tables hardly matter to the planner.
const changedTables = `
  select format('%I.%I', s.schemaname, s.relname) as name
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where s.n_mod_since_analyze > 500 + greatest(c.reltuples, 0) / 10`;

/** Runs a command for each table, so that others get their turn in between. */
async function forEachTable(queue: Queue, tables: string, command: string): Promise<void> {
  const names: unknown[] = [];
  await queue.between(async (thread) => {
    names.push(...(await ask(thread, tables)).rows.map((row) => row.name));
  });
  for (const name of names)
    await queue.between(async (thread) => void (await ask(thread, `${command} ${String(name)}`)));
}

/** Starts checkpoints, analyses and the nightly vacuum; the timer keeps no process alive. */
export function startHousekeeping(
  engine: Engine,
  queue: Queue,
  log: (message: string) => void,
  wanted: Partial<Pace> = {},
): { stop(): void } {
  const pace = { ...usualPace, ...wanted };
  let checkpointed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  let analyzed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  let vacuumedOn = new Date().toISOString().slice(0, 10);
  let isBusy = false;

  const checkpointWhenDue = async (): Promise<void> => {
    const written = engine.counters().writtenBytes - checkpointed.bytes;
    const isOld = performance.now() - checkpointed.at > pace.checkpointMs;
    if (written < pace.checkpointBytes && !(isOld && written > 0)) return;
    await queue.between(async (thread) => void (await ask(thread, 'checkpoint')));
    checkpointed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  };
  const analyzeWhenDue = async (): Promise<void> => {
    const isChanged = engine.counters().writtenBytes > analyzed.bytes;
    if (!isChanged || performance.now() - analyzed.at < pace.analyzeMs) return;
    await forEachTable(queue, changedTables, 'analyze');
    analyzed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  };
  const vacuumWhenDue = async (): Promise<void> => {
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    if (today === vacuumedOn || now.getUTCHours() < pace.vacuumHourUtc) return;
    vacuumedOn = today;
    await forEachTable(queue, allTables, 'vacuum analyze');
  };
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      await checkpointWhenDue();
      await analyzeWhenDue();
      await vacuumWhenDue();
    } catch (error) {
      log(`the housekeeping of the database failed and is tried again: ${String(error)}`);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), pace.lookEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
