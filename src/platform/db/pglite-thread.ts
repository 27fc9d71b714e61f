import { Worker } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import { newCounterMemory, readCounters, type Counters } from './pglite-counters.ts';
import { newPreparedStatements } from './pglite-prepared.ts';
import type { Ask } from './pglite-wire.ts';
import type { WorkerRequest, WorkerStart } from './pglite-worker.ts';

/** One life of the worker: from its start until it is closed or ended. */
export interface EngineThread extends Ask {
  /**
   * Sends messages and gives the database's answer; they are answered in order.
   * After `limitMs` the worker is ended. Rejects when it ends before it answers.
   */
  ask(message: Uint8Array<ArrayBuffer>, limitMs: number): Promise<Uint8Array>;
  /** All files of a database in memory, to open another one from. */
  image(): Promise<Uint8Array<ArrayBuffer>>;
  /** Why the worker ended; undefined while it lives. */
  endedBecause(): string | undefined;
  counters(): Counters;
  /** Ends the worker at once; what was acknowledged is on the disk. */
  end(reason: string): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly since: number;
  readonly limitMs: number;
  readonly resolve: (answer: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

const watchEveryMs = 250;
const heartbeatMs = 5_000;
// PostgreSQL's own answer to a full disk takes milliseconds; an unanswered one after this is a spin.
const spinAfterMs = 5_000;

const workerFile = (): URL =>
  new URL(`./pglite-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const hasEnded = (reason: string): Problem =>
  new Problem('unavailable', 'platform.database-restarted', {}, { cause: new Error(reason) });

/** Whether the watchdog must end a worker, and why. */
function faultOf(waiting: Waiting | undefined, refusedBefore: number, counters: Counters): string | undefined {
  if (waiting === undefined) return undefined;
  const elapsed = performance.now() - waiting.since;
  if (counters.failedFsyncs > 0) return 'the disk refused to keep what was written';
  if (elapsed > waiting.limitMs) return `a statement took longer than ${waiting.limitMs} ms`;
  if (elapsed > spinAfterMs && counters.refusedWrites > refusedBefore) return 'the disk is full';
  return undefined;
}

/** Starts a worker with the embedded database and waits until it answers. */
export async function startThread(
  start: Omit<WorkerStart, 'counters'>,
  startLimitMs: number,
  whenEnded: (reason: string) => void,
): Promise<EngineThread> {
  const memory = newCounterMemory();
  const worker = new Worker(workerFile(), { workerData: { ...start, counters: memory } satisfies WorkerStart });
  const waiting: Waiting[] = [];
  let reason: string | undefined;
  let refusedBefore = 0;
  let isClosing = false;
  let lastAnswer = performance.now();

  const rejectAll = (): void => {
    for (const it of waiting.splice(0)) it.reject(hasEnded(reason ?? 'the embedded database ended'));
  };
  const send = async (request: WorkerRequest, limitMs: number): Promise<Uint8Array<ArrayBuffer>> => {
    if (reason !== undefined) throw hasEnded(reason);
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) refusedBefore = readCounters(memory).refusedWrites;
      waiting.push({ since: performance.now(), limitMs, resolve, reject });
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(request, typeof request === 'string' ? [] : [request.buffer]);
    });
  };
  const end = async (why: string): Promise<void> => {
    if (reason !== undefined) return;
    reason = why;
    clearInterval(watch);
    await worker.terminate();
    rejectAll();
    if (!isClosing) whenEnded(why);
  };
  const beat = (): void => {
    const fault = faultOf(waiting[0], refusedBefore, readCounters(memory));
    if (fault !== undefined) void end(fault);
    else if (waiting.length === 0 && performance.now() - lastAnswer > heartbeatMs) {
      // An idle worker answers an empty question at once.
      void send(new Uint8Array([0x53, 0, 0, 0, 4]), heartbeatMs).catch(() => undefined);
    }
  };
  const watch = setInterval(beat, watchEveryMs);
  watch.unref();

  worker.on('message', (answer: Uint8Array<ArrayBuffer> | 'ready' | 'closed') => {
    lastAnswer = performance.now();
    const first = waiting.shift();
    const next = waiting[0];
    if (next !== undefined) waiting[0] = { ...next, since: lastAnswer };
    else worker.unref();
    first?.resolve(typeof answer === 'string' ? new Uint8Array() : answer);
  });
  worker.on('error', (error) => void end(`the embedded database failed: ${error.message}`));
  worker.on('exit', () => void end('the embedded database ended'));

  await new Promise<Uint8Array>((resolve, reject) => {
    waiting.push({ since: performance.now(), limitMs: startLimitMs, resolve, reject });
  });
  return {
    ask: send,
    prepared: newPreparedStatements(),
    image: async () => send('image', startLimitMs),
    endedBecause: () => reason,
    counters: () => readCounters(memory),
    end,
    close: async () => {
      isClosing = true;
      await send('close', startLimitMs);
      await end('closed');
    },
  };
}
