import type { Engine } from './pglite-engine.ts';
import type { EngineThread } from './pglite-thread.ts';
import type { Queue } from './pglite-queue.ts';
import { converse, lastResult } from './pglite-wire.ts';

// The embedded database has no checkpointer and no autovacuum: without these the log grows and queries slow down.
const checkpointBytes = 64 * 1024 * 1024;
const checkpointMs = 5 * 60_000;
const lookEveryMs = 2_000;
const vacuumHourUtc = 1; // 3 or 4 in the night in Finland
const limitMs = 30 * 60_000;

const ask = async (thread: EngineThread, text: string) =>
  lastResult(await converse(thread, [{ script: text }], limitMs));

const userTables = `
  select format('%I.%I', schemaname, relname) as name
  from pg_stat_user_tables
  where n_dead_tup + n_mod_since_analyze + n_ins_since_vacuum > 0`;

/** Vacuums table by table, so that others get their turn in between. */
async function vacuumAll(queue: Queue): Promise<void> {
  const names: unknown[] = [];
  await queue.between(async (thread) => {
    names.push(...(await ask(thread, userTables)).rows.map((row) => row.name));
  });
  for (const name of names)
    await queue.between(async (thread) => void (await ask(thread, `vacuum analyze ${String(name)}`)));
}

/** Starts the checkpoints and the nightly vacuum; the timer keeps no process alive. */
export function startHousekeeping(engine: Engine, queue: Queue, log: (message: string) => void): { stop(): void } {
  let checkpointed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  let vacuumedOn = new Date().toISOString().slice(0, 10);
  let isBusy = false;

  const checkpointWhenDue = async (): Promise<void> => {
    const written = engine.counters().writtenBytes - checkpointed.bytes;
    const isOld = performance.now() - checkpointed.at > checkpointMs;
    if (written < checkpointBytes && !(isOld && written > 0)) return;
    await queue.between(async (thread) => void (await ask(thread, 'checkpoint')));
    checkpointed = { bytes: engine.counters().writtenBytes, at: performance.now() };
  };
  const vacuumWhenDue = async (): Promise<void> => {
    const today = new Date();
    const day = today.toISOString().slice(0, 10);
    if (day === vacuumedOn || today.getUTCHours() < vacuumHourUtc) return;
    vacuumedOn = day;
    await vacuumAll(queue);
  };
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      await checkpointWhenDue();
      await vacuumWhenDue();
    } catch (error) {
      log(`the housekeeping of the database failed and is tried again: ${String(error)}`);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
