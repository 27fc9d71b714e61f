import { Problem } from '../../kernel/problem.ts';
import type { Health } from './database.ts';
import type { Counters } from './pglite-counters.ts';
import { startThread, type EngineThread } from './pglite-thread.ts';
import { converse, lastResult } from './pglite-wire.ts';

export interface EngineOptions {
  readonly directory: string | undefined;
  readonly image?: Uint8Array<ArrayBuffer>;
  readonly log: (message: string) => void;
}

/** The embedded database with its worker, which is started again when it ends. */
export interface Engine {
  /** The running worker; waits a while for one that is being started again. */
  thread(): Promise<EngineThread>;
  health(): Health;
  /** Sums over all lives of the worker. */
  counters(): Counters;
  /** Ends the worker at once and for good: the files are no longer ours. */
  abandon(reason: string): Promise<void>;
  close(): Promise<void>;
}

const startLimitMs = 10 * 60_000; // a recovery after a crash reads up to a gigabyte of log
const patienceMs = 20_000;
const pausesMs = [0, 1_000, 5_000, 10_000] as const;

const isDown = (reason: string): Problem =>
  new Problem('unavailable', 'platform.database-down', {}, { cause: new Error(reason) });

const wait = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

const noCounters: Counters = { fsyncs: 0, writtenBytes: 0, refusedWrites: 0, failedFsyncs: 0 };

const add = (a: Counters, b: Counters): Counters => ({
  fsyncs: a.fsyncs + b.fsyncs,
  writtenBytes: a.writtenBytes + b.writtenBytes,
  refusedWrites: a.refusedWrites + b.refusedWrites,
  failedFsyncs: a.failedFsyncs + b.failedFsyncs,
});

/** Starts the embedded database; rejects when it cannot be opened. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const life = { isClosing: false };
  let health: Health = { state: 'ok' };
  let earlier = noCounters;
  let live: EngineThread | undefined;

  const start = async (): Promise<EngineThread> => {
    const { directory, image } = options;
    const thread = await startThread({ directory, image }, startLimitMs, whenEnded);
    lastResult(await converse(thread, [{ script: "set time zone 'UTC'" }], startLimitMs));
    live = thread;
    health = { state: 'ok' };
    return thread;
  };
  const startAgain = async (reason: string): Promise<EngineThread> => {
    for (let attempt = 0; !life.isClosing; attempt += 1) {
      await wait(pausesMs[attempt] ?? 10_000);
      try {
        return await start();
      } catch (error) {
        health = { state: 'down', reason: `${reason}; it does not open again: ${String(error)}` };
        options.log(health.reason);
      }
    }
    throw isDown(reason);
  };
  let current = start();
  await current.catch((error: unknown) => {
    throw new Problem('unavailable', 'platform.database-down', {}, { cause: error });
  });

  function whenEnded(reason: string): void {
    if (live === undefined || life.isClosing) return;
    earlier = add(earlier, live.counters());
    live = undefined;
    const isGone = options.directory === undefined;
    health = { state: isGone ? 'down' : 'degraded', reason };
    options.log(isGone ? `${reason}; it was in memory and is gone` : `${reason}; it is opened again`);
    current = isGone ? Promise.reject(isDown(reason)) : startAgain(reason);
    current.catch(() => undefined);
  }

  return {
    async thread() {
      if (live !== undefined) return live;
      const tooLate = wait(patienceMs).then(() => {
        throw isDown('it is being opened again');
      });
      return Promise.race([current, tooLate]);
    },
    health: () => health,
    counters: () => (live === undefined ? earlier : add(earlier, live.counters())),
    async abandon(reason) {
      life.isClosing = true;
      health = { state: 'down', reason };
      options.log(reason);
      const thread = live;
      live = undefined;
      current = Promise.reject(isDown(reason));
      current.catch(() => undefined);
      await thread?.end(reason);
    },
    async close() {
      life.isClosing = true;
      const thread = await current.catch(() => undefined);
      if (thread?.endedBecause() === undefined) await thread?.close();
    },
  };
}
