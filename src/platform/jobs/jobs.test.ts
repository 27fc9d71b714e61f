import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { makeContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { type Job, type JobRun } from './job.ts';
import { claimDue, enqueueJob, type EnqueueOptions, holdJob, type JobData } from './job-queue.store.ts';
import { type Jobs, type JobsOptions, startJobs } from './jobs.ts';

let testing: TestDatabase;
let cityId: string;
let started: Jobs[];
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(async () => {
  cityId = newId();
  started = [];
  await testing.database.transaction((tx) => tx.raw('delete from platform.job; delete from platform.job_schedule'));
});
afterEach(async () => {
  for (const jobs of started) await jobs.stop(200);
});

const startWith = async (jobs: readonly Job[], more: Partial<JobsOptions> = {}): Promise<Jobs> => {
  const running = await startJobs({
    database: testing.database,
    jobs,
    findCity: () => Promise.resolve({ cityId, timeZone: 'Europe/Helsinki' }),
    makeContext: (tx, city, name) =>
      makeContext({
        tx,
        cityId: city,
        actor: { kind: 'system', name },
        language: 'fi',
        permissions: {},
        findAncestors: () => Promise.resolve([]),
      }),
    log: pino({ level: 'silent' }),
    pollMs: 3_600_000,
    waitSeconds: () => 0,
    ...more,
  });
  started.push(running);
  return running;
};

const enqueue = (name: string, data: JobData = {}, options: EnqueueOptions = {}) =>
  testing.database.transaction((tx) => enqueueJob({ tx, cityId }, name, data, options));

const rows = () =>
  testing.database.transaction((tx) =>
    tx.rows(
      sql<{ name: string; state: string; attempts: number; data: unknown; failure: string | null }>`
        select name, state, attempts, data, failure from platform.job order by job_id
      `,
    ),
  );

/** A job that notes its runs; fails as often as it is told. */
function aJob(name = 'test.note', failures = 0, more: Partial<Job> = {}) {
  const runs: JobRun['data'][] = [];
  const job: Job = {
    name,
    run: async ({ data }) => {
      runs.push(data);
      if (runs.length <= failures) throw new Problem('unavailable', 'test.not-now');
    },
    ...more,
  };
  return { job, runs };
}

describe('a job', () => {
  test('runs when the transaction that asked for it is committed, and its data is forgotten then', async () => {
    const { job, runs } = aJob();
    const jobs = await startWith([job]);
    await enqueue('test.note', { to: 'aino@example.fi' });
    await jobs.runDue();
    expect(runs).toEqual([{ to: 'aino@example.fi' }]);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 1, data: {} }]);
  });
  test('does not run when the transaction is rolled back', async () => {
    const { job, runs } = aJob();
    const jobs = await startWith([job]);
    await testing.inTransaction((tx) => enqueueJob({ tx, cityId }, 'test.note'));
    await jobs.runDue();
    expect(runs).toEqual([]);
  });
  test('acts as the system in the city that asked', async () => {
    let seen: unknown;
    const run: Job['run'] = async ({ transact }) => {
      seen = await transact((ctx) => Promise.resolve([ctx.cityId, ctx.actor]));
    };
    const jobs = await startWith([{ name: 'test.look', run }]);
    await enqueue('test.look');
    await jobs.runDue();
    expect(seen).toEqual([cityId, { kind: 'system', name: 'test.look' }]);
  });
  test('with the same key is done once, however often it is asked for', async () => {
    const { job, runs } = aJob();
    const jobs = await startWith([job]);
    for (let times = 0; times < 3; times += 1) await enqueue('test.note', { times }, { key: 'one' });
    await jobs.runDue();
    await enqueue('test.note', {}, { key: 'one' });
    await jobs.runDue();
    expect(runs).toEqual([{ times: 0 }]);
  });
  test('waits for its moment', async () => {
    const { job, runs } = aJob();
    const jobs = await startWith([job]);
    await enqueue('test.note', {}, { runAt: new Date(Date.now() + 3_600_000) });
    await jobs.runDue();
    expect(runs).toEqual([]);
  });
  test('that fails is tried again and says why by its code, never by words that may quote data', async () => {
    const { job, runs } = aJob('test.note', 2);
    const jobs = await startWith([job]);
    await enqueue('test.note');
    await jobs.runDue();
    expect(runs).toHaveLength(3);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 3, failure: 'test.not-now' }]);
  });
  test('that fails for ever is given up after its retries', async () => {
    const { job, runs } = aJob('test.note', 99, { retries: 2 });
    const jobs = await startWith([job]);
    await enqueue('test.note');
    await jobs.runDue();
    expect(runs).toHaveLength(3);
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 3 }]);
  });
  test('waits longer before each new try', async () => {
    const { job } = aJob('test.note', 99);
    const jobs = await startWith([job], { waitSeconds: undefined });
    await enqueue('test.note');
    await jobs.runDue();
    const [waiting] = await testing.database.transaction((tx) =>
      tx.rows(sql<{ seconds: number }>`
        select extract(epoch from run_at - ${tx.now}::timestamptz)::integer as seconds from platform.job
      `),
    );
    expect(waiting?.seconds).toBeGreaterThan(5);
    expect(waiting?.seconds).toBeLessThanOrEqual(10);
  });
  test('does not keep others waiting: several run at the same time', async () => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { job, runs } = aJob();
    const jobs = await startWith([{ name: 'test.long', run: () => gate }, job]);
    await enqueue('test.long');
    await enqueue('test.note');
    const done = jobs.runDue();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    expect((await rows()).map(({ state }) => state)).toContain('running');
    letGo();
    await done;
  });
  test('of a name that this process does not know is left to one that does', async () => {
    const jobs = await startWith([aJob().job]);
    await enqueue('test.newer');
    await jobs.runDue();
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
});

describe('a worker that dies', () => {
  const holdAsDead = (seconds: number) =>
    testing.database.transaction((tx) => holdJob(tx, newId(), ['test.note'], seconds));

  test('loses its job when its time has run out, and another does it', async () => {
    const { job, runs } = aJob();
    await enqueue('test.note');
    await holdAsDead(-1);
    const jobs = await startWith([job]);
    await jobs.runDue();
    expect(runs).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });
  test('again and again with the same job has it given up', async () => {
    const { job, runs } = aJob('test.note', 0, { retries: 2 });
    await enqueue('test.note');
    for (let deaths = 0; deaths < 3; deaths += 1) await holdAsDead(-1);
    const jobs = await startWith([job]);
    await jobs.runDue();
    expect(runs).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'failed' }]);
  });
  test('does not lose its job while it says that it lives', async () => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun = 0;
    const long: Job = {
      name: 'test.long',
      run: async () => {
        begun += 1;
        await gate;
      },
    };
    const jobs = await startWith([long], { holdSeconds: 0.3 });
    await enqueue('test.long');
    const done = jobs.runDue();
    await vi.waitFor(() => expect(begun).toBe(1));
    await wait(700);
    const taken = await testing.database.transaction((tx) => holdJob(tx, newId(), ['test.long'], 60));
    expect(taken).toBeUndefined();
    letGo();
    await done;
    expect(begun).toBe(1);
  });
});

describe('several workers', () => {
  test('do each job once', async () => {
    const { job, runs } = aJob();
    const workers = await Promise.all([startWith([job]), startWith([job]), startWith([job])]);
    for (let at = 0; at < 30; at += 1) await enqueue('test.note', { at });
    await Promise.all(workers.map((jobs) => jobs.runDue()));
    expect(runs.map(({ at }) => Number(at)).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 30 }, (_, at) => at),
    );
  });
  test('notice a moment by the clock once between them', async () => {
    const claim = (due: string) => testing.database.transaction((tx) => claimDue(tx, cityId, 'test.nightly', due));
    expect(await claim('2026-11-22T03:30')).toBe(false);
    const outcomes = await Promise.all([1, 2, 3].map(() => claim('2026-11-23T03:30')));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await claim('2026-11-22T03:30')).toBe(false);
  });
});

describe('a job by the clock', () => {
  test('is not made up for when it is new, and runs once when its next moment has come', async () => {
    const { job, runs } = aJob('test.nightly', 0, { schedule: '* * * * *' });
    const jobs = await startWith([job]);
    await jobs.runDue();
    expect(runs).toEqual([]);
    await testing.database.transaction((tx) =>
      tx.run(sql`update platform.job_schedule set due_until = '2026-01-01T00:00'`),
    );
    const other = await startWith([job]);
    await Promise.all([jobs.runDue(), other.runDue()]);
    await other.runDue();
    expect(runs).toHaveLength(1);
  });
  test('with a line that cannot be read is refused at start', async () => {
    const { job } = aJob('test.nightly', 0, { schedule: 'every night' });
    await expect(startWith([job])).rejects.toThrow('cron');
  });
});

describe('stopping', () => {
  test('tells a running job to end, and what did not end runs again without being counted', async () => {
    let begun = 0;
    const long: Job = {
      name: 'test.long',
      run: ({ signal }) =>
        new Promise((_resolve, reject) => {
          begun += 1;
          signal.addEventListener('abort', () => reject(new Error('told to end')));
        }),
    };
    const jobs = await startWith([long]);
    await enqueue('test.long');
    void jobs.runDue();
    await vi.waitFor(() => expect(begun).toBe(1));
    await jobs.stop();
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
  test('does not wait for ever for a job that does not listen', async () => {
    let letGo = (): void => undefined;
    let begun = 0;
    const deaf: Job = {
      name: 'test.deaf',
      run: () =>
        new Promise((resolve) => {
          begun += 1;
          letGo = resolve;
        }),
    };
    const jobs = await startWith([deaf]);
    await enqueue('test.deaf');
    const run = jobs.runDue();
    await vi.waitFor(() => expect(begun).toBe(1));
    await jobs.stop(50);
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    letGo();
    await run;
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });
  test('takes no more work', async () => {
    const { job, runs } = aJob();
    const jobs = await startWith([job]);
    await jobs.stop();
    await enqueue('test.note');
    await jobs.runDue();
    expect(runs).toEqual([]);
  });
});
