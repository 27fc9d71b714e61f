import { type Logger } from 'pino';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../context.ts';
import { type Database, type Tx } from '../db/database.ts';
import { type Job } from './job.ts';
import {
  finishJob,
  forgetJobs,
  giveJobUp,
  type HeldJob,
  holdJob,
  isJobDue,
  keepJob,
  putJobBack,
  releaseAllJobs,
} from './job-queue.store.ts';
import { makeSchedule } from './schedule.ts';

export interface JobsOptions {
  readonly database: Database;
  readonly jobs: readonly Job[];
  /** The context of a transaction of a job: the system acts, under the job's name. */
  readonly makeContext: (tx: Tx, cityId: string, jobName: string) => Context;
  /** The city whose clock the schedules follow. */
  readonly findCity: (tx: Tx) => Promise<{ readonly cityId: string; readonly timeZone: string } | undefined>;
  readonly log: Logger;
  /** Jobs that run at the same time. */
  readonly atOnce?: number;
  /** Milliseconds between looks at the queue when it is empty. */
  readonly pollMs?: number;
  /** Seconds for which a worker has a job before it must say that it still lives. */
  readonly holdSeconds?: number;
  /** Seconds before a failed job is tried again, by how many times it was begun. */
  readonly waitSeconds?: (attempts: number) => number;
}

export interface Jobs {
  /** Looks at the schedules and the queue at once; ends when nothing is due. For tests and the command line. */
  runDue(): Promise<void>;
  /**
   * Takes no more work and tells running jobs to end; those that do not within
   * the time are let go, and run again at the next start.
   */
  stop(withinMs?: number): Promise<void>;
}

/** 10 s, 20 s, 40 s and so on, at most an hour. */
const backOff = (attempts: number): number => Math.min(3600, 10 * 2 ** (attempts - 1));

const defaultRetries = 5;
const defaultPollMs = 1000;
const defaultHoldSeconds = 60;
/** Rows of done jobs are kept this long, so that a key given again is still known. */
const keptDays = 30;
const housekeepingMs = 3_600_000;

/** Starts to work the queue. Names must be unique and cron lines readable: a fault at once otherwise. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const worker = makeWorker(options);
  if (options.database.engine === 'pglite') await options.database.transaction((tx) => releaseAllJobs(tx));
  void worker.tick();
  const timer = setInterval(() => void worker.tick(), options.pollMs ?? defaultPollMs);
  timer.unref();
  return {
    runDue: worker.runDue,
    stop: async (withinMs = 8000) => {
      clearInterval(timer);
      await worker.stop(withinMs);
    },
  };
}

interface Worker {
  /** Takes what is due, as far as there is room, without waiting for its end. */
  tick(): Promise<void>;
  runDue(): Promise<void>;
  stop(withinMs: number): Promise<void>;
}

interface WorkerState {
  readonly id: string;
  readonly options: JobsOptions;
  readonly byName: ReadonlyMap<string, Job>;
  readonly ending: AbortController;
  readonly running: Map<HeldJob, Promise<void>>;
  readonly enqueueDue: () => Promise<void>;
  ticking: Promise<void> | undefined;
  looking: Promise<void> | undefined;
  isAskedAgain: boolean;
  housekeptAt: number;
}

function makeWorker(options: JobsOptions): Worker {
  const byName = new Map(options.jobs.map((job) => [job.name, job]));
  if (byName.size < options.jobs.length) throw new Error('two jobs have the same name');
  const state: WorkerState = {
    id: newId(),
    options,
    byName,
    ending: new AbortController(),
    running: new Map(),
    enqueueDue: makeSchedule(options),
    ticking: undefined,
    looking: undefined,
    isAskedAgain: false,
    housekeptAt: performance.now(),
  };
  return {
    tick: () => tick(state),
    runDue: () => runDue(state),
    stop: (withinMs) => stop(state, withinMs),
  };
}

/**
 * One look at a time. Who asks while one is under way gets another after it, as
 * the first may have passed what has come meanwhile. A fault of the database is
 * logged, and the next tick tries again.
 */
function look(state: WorkerState): Promise<void> {
  if (state.ending.signal.aborted) return Promise.resolve();
  state.isAskedAgain = state.looking !== undefined;
  state.looking ??= lookWhileAsked(state);
  return state.looking;
}

async function lookWhileAsked(state: WorkerState): Promise<void> {
  try {
    do {
      state.isAskedAgain = false;
      await lookOnce(state);
    } while (state.isAskedAgain && !state.ending.signal.aborted);
  } catch (fault) {
    state.options.log.error({ fault: faultName(fault) }, 'the job queue could not be read');
  } finally {
    state.looking = undefined;
  }
}

async function lookOnce(state: WorkerState): Promise<void> {
  while (!state.ending.signal.aborted && state.running.size < (state.options.atOnce ?? 3)) {
    const job = await takeJob(state);
    if (!job) return;
    const run = runJob(state, job).finally(() => {
      state.running.delete(job);
      // There is room again: what waits need not wait for the clock.
      void look(state);
    });
    state.running.set(job, run);
  }
}

/** The next job, if one is due. Asking costs a read; only what is there is written. */
async function takeJob({ options, byName, id }: WorkerState): Promise<HeldJob | undefined> {
  const names = [...byName.keys()];
  if (!(await options.database.transaction((tx) => isJobDue(tx, names), { readOnly: true }))) return undefined;
  return options.database.transaction((tx) => holdJob(tx, id, names, options.holdSeconds ?? defaultHoldSeconds));
}

const holdSeconds = ({ options }: WorkerState): number => options.holdSeconds ?? defaultHoldSeconds;

/** What the clock brings, one tick at a time: due schedules, now and then the forgetting of old rows, and a look. */
function tick(state: WorkerState): Promise<void> {
  if (state.ending.signal.aborted) return Promise.resolve();
  state.ticking ??= tickOnce(state).finally(() => {
    state.ticking = undefined;
  });
  return state.ticking;
}

async function tickOnce(state: WorkerState): Promise<void> {
  try {
    await state.enqueueDue();
    await keepHouse(state);
  } catch (fault) {
    state.options.log.error({ fault: faultName(fault) }, 'the schedule of jobs could not be read');
  }
  await look(state);
}

async function runDue(state: WorkerState): Promise<void> {
  await tick(state);
  for (;;) {
    await look(state);
    if (state.running.size === 0) return;
    await Promise.allSettled(state.running.values());
  }
}

async function keepHouse(state: WorkerState): Promise<void> {
  if (performance.now() - state.housekeptAt < housekeepingMs) return;
  state.housekeptAt = performance.now();
  await state.options.database.transaction((tx) => forgetJobs(tx, keptDays));
}

async function runJob(state: WorkerState, held: HeldJob): Promise<void> {
  const { options, id } = state;
  const job = state.byName.get(held.name);
  if (!job) return;
  if (held.attempts > (job.retries ?? defaultRetries) + 1) {
    // Begun too often without an end: it takes its workers down with it.
    await options.database.transaction((tx) => giveJobUp(tx, id, held, 'its workers died'));
    return;
  }
  const alive = new AbortController();
  const heart = setInterval(() => void beat(state, held, alive), (holdSeconds(state) * 1000) / 3);
  heart.unref();
  try {
    await job.run({
      data: held.data,
      signal: AbortSignal.any([state.ending.signal, alive.signal]),
      transact: (work) => options.database.transaction((tx) => work(options.makeContext(tx, held.cityId, held.name))),
    });
    await options.database.transaction((tx) => finishJob(tx, id, held));
  } catch (fault) {
    await failJob(state, job, held, fault);
  } finally {
    clearInterval(heart);
  }
}

async function beat(state: WorkerState, held: HeldJob, alive: AbortController): Promise<void> {
  const { options, id } = state;
  try {
    const kept = await options.database.transaction((tx) => keepJob(tx, id, held, holdSeconds(state)));
    if (!kept) alive.abort(new Error('another worker has taken the job'));
  } catch (fault) {
    options.log.warn({ job: held.name, fault: faultName(fault) }, 'a running job could not say that it lives');
  }
}

async function failJob(state: WorkerState, job: Job, held: HeldJob, fault: unknown): Promise<void> {
  const { options, id } = state;
  const failure = faultName(fault);
  const isEnding = state.ending.signal.aborted;
  const isLast = held.attempts > (job.retries ?? defaultRetries);
  const facts = { job: held.name, jobId: held.jobId, attempts: held.attempts, failure };
  try {
    await options.database.transaction((tx) => {
      if (isEnding) return putJobBack(tx, id, held, { seconds: 0, isCounted: false });
      if (isLast) return giveJobUp(tx, id, held, failure);
      const seconds = (options.waitSeconds ?? backOff)(held.attempts);
      return putJobBack(tx, id, held, { seconds, isCounted: true, failure });
    });
    if (!isEnding) options.log[isLast ? 'error' : 'warn'](facts, isLast ? 'job given up' : 'job failed, tried again');
  } catch (broken) {
    // The hold runs out by itself, and the job is begun again.
    options.log.error({ ...facts, cause: faultName(broken) }, 'a failed job could not be put back');
  }
}

/** What kind of fault it was. Its message may quote data, so it stays out of tables and logs. */
function faultName(fault: unknown): string {
  if (fault instanceof Problem) return fault.code;
  if (!(fault instanceof Error)) return 'unknown';
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name;
}

async function stop(state: WorkerState, withinMs: number): Promise<void> {
  state.ending.abort(new Error('the service stops'));
  await state.ticking;
  await state.looking;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([Promise.allSettled(state.running.values()), late]);
  clearTimeout(timer);
  for (const held of state.running.keys()) {
    await state.options.database.transaction((tx) => putJobBack(tx, state.id, held, { seconds: 0, isCounted: false }));
  }
}
